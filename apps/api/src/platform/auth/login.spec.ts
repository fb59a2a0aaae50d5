import { normalLogin, readLogin, toPhone } from './login';

describe('readLogin', () => {
  it.each([
    '0812-3456-7890',
    '0812 3456 7890',
    '62812 3456 7890',
    '+62 812-3456-7890',
    '(0812) 34567890',
    '０８１２３４５６７８９０',
  ])('reads %s as one Indonesian number', (typed) => {
    expect(readLogin(typed)).toEqual({ phone: '+6281234567890' });
  });

  it('keeps a number of another country', () => {
    expect(readLogin('+60 12-345 6789')).toEqual({ phone: '+60123456789' });
  });

  it.each(['Sari@Example.ID', ' sari@example.id '])('reads %s as an e-mail in lower case', (typed) => {
    expect(readLogin(typed)).toEqual({ email: 'sari@example.id' });
  });

  it.each([
    ['sari', 'sari'],
    ['SARI ', 'sari'],
    ['12', '12'],
    ['', ''],
  ])('takes %j for a user name', (typed, userName) => {
    expect(readLogin(typed)).toEqual({ userName });
  });

  it('answers with one word whatever the kind', () => {
    expect([normalLogin('0812-3456-7890'), normalLogin('A@B.id'), normalLogin('Budi')]).toEqual([
      '+6281234567890',
      'a@b.id',
      'budi',
    ]);
  });
});

describe('toPhone', () => {
  it.each(['', 'abc', '12', '+62', '081', '99999999999999999999'])('knows that %j is no phone number', (typed) => {
    expect(toPhone(typed)).toBeUndefined();
  });
});
