import { isEasy, isWhole, picturesIn } from './secret.rules';

describe('What opens a part of a shared phone', () => {
  it.each(['1', '123', '1234567', '12a4', '', ' 1234'])('is not %j', (secret) => {
    expect(isWhole('digits', secret)).toBe(false);
  });
  it.each(['4071', '40715', '407153'])('may be %s', (secret) => {
    expect([isWhole('digits', secret), isEasy('digits', secret)]).toEqual([true, false]);
  });
  it.each(['1111', '000000', '1234', '7890', '4321', '654321'])('should not be %s, which everybody tries', (secret) => {
    expect(isEasy('digits', secret)).toBe(true);
  });
  it('is four pictures, of which not all are the same', () => {
    expect(isWhole('pictures', 'ikan topi ikan')).toBe(false);
    expect(isWhole('pictures', 'ikan topi ikan naga')).toBe(false);
    expect(isWhole('pictures', 'ikan topi ikan bulan')).toBe(true);
    expect(isEasy('pictures', 'ikan topi ikan bulan')).toBe(false);
    expect(isEasy('pictures', 'ikan ikan ikan ikan')).toBe(true);
    expect(picturesIn('ikan topi')).toEqual(['ikan', 'topi']);
  });
});
