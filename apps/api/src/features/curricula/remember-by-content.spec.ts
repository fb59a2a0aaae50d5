import { rememberByContent } from './remember-by-content';

const count = () => {
  let made = 0;
  const read = rememberByContent((files, word = '') => `${(made += 1)}${word}${files.size}`);
  return { read, made: () => made };
};

describe('What was made of files', () => {
  it('is made once for the same bytes, and again for any other', () => {
    const { read, made } = count();
    const files = new Map([['a', 'b']]);
    expect(read(files)).toBe(read(new Map(files)));
    read(new Map([['a', 'c']]));
    read(new Map([['ab', '']]));
    read(new Map([['', 'ab']]));
    read(files, 'kla@1');
    expect(made()).toBe(5);
  });

  it('is forgotten when eight others were asked for since', () => {
    const { read, made } = count();
    const files = (n: number) => new Map([['a', String(n)]]);
    for (let n = 0; n < 8; n += 1) read(files(n));
    read(files(0));
    read(files(8));
    read(files(0));
    expect(made()).toBe(9);
    read(files(1));
    expect(made()).toBe(10);
  });
});
