import type { PackagedCriterion } from '@contracts/packages';
import { emptyJudgement, gapIn, inMarkingOrder, saysTheSame, type Judgement } from './judgement.rules';

const aCriterion = (id: string, safety = false): PackagedCriterion => ({
  id,
  title: id,
  safety,
  competencies: ['B1'],
  ask: '',
  levels: ['1', '2', '3', '4'],
});
const criteria = [aCriterion('perintah'), aCriterion('fakta', true)];
const whole: Judgement = {
  levels: { perintah: 3, fakta: 3 },
  strength: 'Jelas.',
  nextStep: 'Tambah batas.',
  decision: 'accepted',
  reason: '',
};

describe('A judgement', () => {
  it('begins with what must be safe', () =>
    expect(inMarkingOrder(criteria).map(({ id }) => id)).toEqual(['fakta', 'perintah']));

  it('that is new lacks its first level', () =>
    expect(gapIn(criteria, emptyJudgement, [])).toEqual({ part: 'level', criterion: criteria[0] }));

  it.each<[string, Partial<Judgement>, string | undefined]>([
    ['a level', { levels: { perintah: 3 } }, 'level'],
    ['“Sudah baik”', { strength: '  ' }, 'strength'],
    ['“Langkah berikut”', { nextStep: '' }, 'nextStep'],
    ['what a phrase left open', { nextStep: 'Harga di teks [Rp35.000].' }, 'blank'],
    ['a decision', { decision: null }, 'decision'],
    ['the reason of a decision the rule did not propose', { decision: 'returned' }, 'reason'],
    ['the reason, when a safety criterion says otherwise', { levels: { perintah: 4, fakta: 1 } }, 'reason'],
    ['nothing, when a deviation has its reason', { decision: 'returned', reason: 'Fotonya tertukar.' }, undefined],
    ['nothing, when it follows the rule', {}, undefined],
    ['nothing, when the brackets are the mentor’s own', { nextStep: 'Tulis [nama] dulu.' }, undefined],
  ])('lacks %s', (_what, change, part) =>
    expect(gapIn(criteria, { ...whole, ...change }, ['[Rp35.000]'])?.part).toBe(part),
  );

  it.each<[Partial<Judgement>, boolean]>([
    [{}, true],
    [{ strength: ' Jelas.\n' }, true],
    [{ strength: 'Jelas sekali.' }, false],
    [{ levels: { perintah: 3, fakta: 2 } }, false],
    [{ levels: { perintah: 3 } }, false],
    [{ decision: null }, false],
  ])('changed by %j says the same: %s', (change, same) =>
    expect(saysTheSame(whole, { ...whole, ...change })).toBe(same),
  );
});
