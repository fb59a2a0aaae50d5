import { maskDoor } from './mask-door';

const file = (text: string) => new TextEncoder().encode(text);

describe('the door of masking', () => {
  it('prints masked lines and counts, never the originals', async () => {
    const answer = await maskDoor(file('Bu Siti\r\nhp 0812-6543-7788\nbolu Rp38.000'), new Map());
    expect(answer).toEqual({
      result: {
        engine: 'masking@1',
        lines: ['Bu [NAMA 1]', 'hp [HP 1]', 'bolu Rp38.000'],
        counts: { name: 1, phone: 1 },
      },
      questions: [],
      findings: [],
    });
    expect(JSON.stringify(answer)).not.toMatch(/Siti|6543/);
  });

  it('takes the names of the own list as flags', async () => {
    const answer = await maskDoor(file('kotak untuk Lintang Ayu'), new Map([['name', ['Lintang Ayu']]]));
    expect(answer.result).toMatchObject({ lines: ['kotak untuk [NAMA 1]'] });
  });

  it.each([
    ['UTF-16 with its mark', '\ufeffhp 0812-6543-7788'],
    ['UTF-16 without it', 'hp 0812-6543-7788'],
  ])('masks a text that an editor saved as %s', async (_, text) => {
    const answer = await maskDoor(new Uint8Array(Buffer.from(text, 'utf16le')), new Map());
    expect(answer.result).toMatchObject({ lines: ['hp [HP 1]'] });
  });

  it('masks the words of a web page, which is text too', async () => {
    const answer = await maskDoor(file('<html><p>hp 0812-6543-7788</p>'), new Map());
    expect(answer.result).toMatchObject({ counts: { phone: 1 } });
  });

  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], { code: 'file-not-text', values: { kind: 'picture' } }],
    ['an archive', [0x50, 0x4b, 0x03, 0x04], { code: 'file-not-text', values: { kind: 'archive' } }],
    ['a file of no kind', [0x00, 0x01, 0x02], { code: 'file-not-text', values: { kind: 'binary' } }],
    ['five megabytes and one byte', 5_000_001, { code: 'file-too-big', values: { bytes: 5_000_001, most: 5_000_000 } }],
  ])('refuses %s by name, and prints nothing of it', async (_, bytes, finding) => {
    const door = maskDoor(typeof bytes === 'number' ? new Uint8Array(bytes) : Uint8Array.from(bytes), new Map());
    expect(await door).toEqual({ result: null, questions: [], findings: [{ severity: 'stop', ...finding }] });
  });

  it('prints how well it does on the lines it was tuned on and on those it was not', async () => {
    const { result } = await maskDoor(file(''), new Map([['measure', []]]));
    expect(result).toMatchObject({ tuned: { all: { labelled: 226 } }, heldOut: { all: { labelled: 118 } } });
  });
});
