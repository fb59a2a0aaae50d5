import { freeNumber, nextNumber, stepBetween, withNumber } from './version-number.rules';

describe('The number of a version', () => {
  it.each([
    ['patch', '1.2.4'],
    ['minor', '1.3.0'],
    ['major', '2.0.0'],
  ] as const)('goes one %s further', (step, next) => {
    expect(nextNumber('1.2.3', step)).toBe(next);
    expect(stepBetween('1.2.3', next)).toBe(step);
  });

  it('passes over numbers that are taken and stays the same step', () => {
    const taken = new Set(['1.2.4', '1.2.5', '2.0.0']);
    expect(freeNumber('1.2.3', 'patch', taken)).toBe('1.2.6');
    expect(freeNumber('1.2.3', 'minor', taken)).toBe('1.3.0');
    expect(freeNumber('1.2.3', 'major', taken)).toBe('3.0.0');
  });

  it('is one line of the manifest, and every other character stays', () => {
    expect(withNumber('# satu\nversion: 1.0.0\ntitle: version: x\n', '1.0.1')).toBe(
      '# satu\nversion: 1.0.1\ntitle: version: x\n',
    );
  });
});
