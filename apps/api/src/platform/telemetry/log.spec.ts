import { describeError } from './log';

describe('describeError', () => {
  it('says of a refusal of the database which rule it was, and nothing about the row', () => {
    const refusal = Object.assign(new Error('duplicate key value +6281234567890'), {
      severity: 'ERROR',
      code: '23505',
      constraint: 'account_phone_uq',
      detail: 'Key (phone)=(+6281234567890) already exists.',
    });
    const wrapped = Object.assign(new Error('duplicate key value +6281234567890'), {
      driverError: refusal,
      query: 'insert',
      parameters: ['+6281234567890'],
    });
    for (const error of [refusal, wrapped]) {
      const said = describeError(error);
      expect(said).toMatchObject({ code: '23505', constraint: 'account_phone_uq' });
      expect(JSON.stringify(said)).not.toContain('81234567890');
    }
  });

  it('keeps our own message and where it came from', () => {
    expect(describeError(new TypeError('x is not a function'))).toMatchObject({
      type: 'TypeError',
      message: 'x is not a function',
      stack: expect.stringContaining('log.spec.ts'),
    });
  });

  it('survives what is no error', () => {
    expect(describeError('text')).toEqual({ type: 'string', message: '', stack: '' });
  });
});
