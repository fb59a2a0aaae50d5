import { formFor, type Arm, type Occasion } from './forms.rules';

const now = new Date('2027-01-20T03:00:00.000Z');
const ago = (days: number, form: string) => ({ form, givenAt: new Date(now.getTime() - days * 86_400_000) });

describe('the form that is given', () => {
  it.each<[string, Arm, Occasion, ReturnType<typeof ago>[], string | undefined]>([
    ['before the training is A in arm AB', 'AB', 'first', [], 'a'],
    ['before the training is B in arm BA', 'BA', 'first', [], 'b'],
    ['after it is the other one', 'AB', 'post', [ago(50, 'a')], 'b'],
    ['after it is the other one in arm BA too', 'BA', 'post', [ago(50, 'b')], 'a'],
    ['after it is the other one, though the one before was never opened', 'AB', 'post', [], 'b'],
    ['before it stays A, though the one after was opened ahead', 'AB', 'first', [ago(0, 'b')], 'a'],
    [
      'is the one not seen last for who comes again, whatever the arm',
      'AB',
      'first',
      [ago(300, 'b'), ago(240, 'a')],
      'b',
    ],
    ['is none that was seen 59 days ago', 'AB', 'post', [ago(59, 'b'), ago(1, 'a')], undefined],
    ['is one that was seen 60 days ago', 'AB', 'post', [ago(60, 'b'), ago(1, 'a')], 'b'],
  ])('%s', (_, arm, occasion, seen, form) => {
    expect(formFor({ kind: 'awareness', arm, occasion, seen, now })).toBe(form);
  });

  it('is never the reserve of a knowledge check', () => {
    const seen: ReturnType<typeof ago>[] = [];
    for (const days of [400, 300, 200, 100]) {
      const form = formFor({ kind: 'knowledge', arm: 'BA', occasion: 'first', seen, now });
      expect(form).toBe(seen.length % 2 === 0 ? 'pb' : 'pa');
      seen.push(ago(days, form ?? ''));
    }
  });
});
