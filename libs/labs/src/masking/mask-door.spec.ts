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

  it('prints how well it does on the lines it was tuned on and on those it was not', async () => {
    const { result } = await maskDoor(file(''), new Map([['measure', []]]));
    expect(result).toMatchObject({ tuned: { all: { labelled: 226 } }, heldOut: { all: { labelled: 118 } } });
  });
});
