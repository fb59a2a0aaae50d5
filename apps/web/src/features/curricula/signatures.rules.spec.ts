import { signedSteps } from './signatures.rules';

const signed = (act: string, personName: string, at: string, note = '') => ({ act, personName, at, note, revision: 1 });

describe('signedSteps', () => {
  it('reads one person’s days of writing as one step, at their last', () =>
    expect(
      signedSteps([
        signed('drafted', 'Dewi', '1'),
        signed('edited', 'Dewi', '2', 'x'),
        signed('edited', 'Dewi', '3', 'y'),
      ]),
    ).toEqual([{ act: 'drafted', personName: 'Dewi', at: '3', note: '', edits: 2 }]));

  it('keeps apart what two people wrote, and what was said in between', () =>
    expect(
      signedSteps([
        signed('drafted', 'Dewi', '1'),
        signed('edited', 'Lina', '2'),
        signed('submitted', 'Lina', '3', 'Siap.'),
        signed('returned', 'Rahmat', '4', 'Pendekkan.'),
        signed('edited', 'Dewi', '5'),
      ]).map(({ act, personName, note, edits }) => [act, personName, note, edits]),
    ).toEqual([
      ['drafted', 'Dewi', '', 0],
      ['edited', 'Lina', '', 1],
      ['submitted', 'Lina', 'Siap.', 0],
      ['returned', 'Rahmat', 'Pendekkan.', 0],
      ['edited', 'Dewi', '', 1],
    ]));
});
