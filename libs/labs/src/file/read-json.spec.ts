import { readJson } from './read-json';

const text = '{"produk":"Bolu é"}';

describe('a file of JSON', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without it', Buffer.from(text, 'utf16le')],
    ['Windows-1252', Buffer.from(text, 'latin1')],
  ])('is read in %s', (_, bytes) => {
    expect(readJson(bytes)).toEqual({ json: { produk: 'Bolu é' } });
  });

  it.each(['', ' ', '{', '[]', 'null', '7', '"produk"', `${'['.repeat(200_000)}${']'.repeat(200_000)}`])(
    'is none where it holds no object (%#)',
    (held) => {
      expect(readJson(Buffer.from(held))).toEqual({
        trouble: { code: 'file-not-json', severity: 'stop', values: {} },
      });
    },
  );

  it('may weigh a million bytes and not one more', () => {
    expect(readJson(Buffer.from('{}'.padEnd(1_000_000)))).toEqual({ json: {} });
    expect(readJson(Buffer.from('{}'.padEnd(1_000_001)))).toEqual({
      trouble: { code: 'file-too-big', severity: 'stop', values: { bytes: 1_000_001, most: 1_000_000 } },
    });
  });
});
