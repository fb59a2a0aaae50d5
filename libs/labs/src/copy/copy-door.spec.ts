import { copyDoor } from './copy-door';
import { bolu } from './golden.given';
import { plantError } from './planted-error';

const door = (value: unknown, flags: [string, string[]][] = []) =>
  copyDoor(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)), new Map(flags));

const file = {
  card: bolu,
  channel: 'wa-status',
  text: 'Bolu pandan Rp35.000, chat ya.',
  prompt: 'hp Bu Siti 0812-6543-7788',
};

describe('the door of the lab of texts', () => {
  it('prints findings with their places, three drafts, and the prompt only masked', async () => {
    const answer = await door(file);
    expect(answer.findings).toContainEqual({
      code: 'price-differs',
      severity: 'mend',
      values: { found: 'Rp35.000', card: 'Rp38.000', mend: 'Rp38.000' },
      at: [12, 20],
    });
    expect(answer.findings.some(({ code }) => code === 'prompt-private-data')).toBe(true);
    expect(answer.result).toMatchObject({ engine: 'copy@1', prompt: { masked: 'hp Bu [NAMA 1] [HP 1]' } });
    expect((answer.result as { drafts: string[] }).drafts).toHaveLength(3);
    expect(JSON.stringify(answer)).not.toMatch(/Siti|6543/);
  });

  it('asks for the channel and the goal, and takes them as flags', async () => {
    const asked = await door({ card: bolu, goal: 'win' });
    expect(asked.questions.map(({ id }) => id)).toEqual(['channel', 'goal']);
    const answered = await door({ card: bolu, goal: 'win' }, [
      ['channel', ['instagram']],
      ['goal', ['remind']],
    ]);
    expect(answered.questions).toEqual([]);
    expect(answered.result).not.toBeNull();
  });

  it('counts a whole work', async () => {
    const work = {
      ...{
        engine: 'copy@1',
        card: bolu,
        channel: 'wa-status',
        goal: 'order',
        occasion: '',
        source: null,
        draft: '',
        versions: [],
      },
      ...{
        text: 'Bolu pandan 600 gram Rp38.000, chat ya.',
        reasons: [],
        ticks: [],
        prompt: { kind: 'free', text: '' },
      },
      exercise: { seed: 1, answer: plantError(1).at },
    };
    expect((await door(work)).result).toMatchObject({ summary: { basisPoints: 7_000, shown: 0, errorFound: true } });
  });

  it.each([
    ['words', 'bolu'],
    ['a list', '[]'],
    ['nothing', ''],
  ])('refuses %s by name', async (_, text) => {
    expect((await door(text)).findings).toEqual([{ code: 'file-not-json', severity: 'stop', values: {} }]);
  });

  it('refuses a file that holds more than any text of a shop', async () => {
    const small = JSON.stringify({ card: { product: 'Bolu', price: '38000' }, channel: 'print' });
    expect((await door(small.padEnd(65_536))).result).not.toBeNull();
    expect((await door(' '.repeat(65_537))).findings).toMatchObject([
      { code: 'file-too-big', values: { most: 65_536 } },
    ]);
  });

  it('refuses a file without a card by name', async () => {
    expect((await door({ text: 'a' })).findings).toEqual([{ code: 'card-unreadable', severity: 'stop', values: {} }]);
  });
});
