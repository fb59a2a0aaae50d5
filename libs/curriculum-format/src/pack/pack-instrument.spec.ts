import type { InstrumentContent } from '@contracts/instruments';
import { packInstrument, parseInstrument } from '../index';
import { instrumentRoots, theInstruments } from '../testing/instrument.given';

function packed<Kind extends InstrumentContent['kind']>(kind: Kind): Extract<InstrumentContent, { kind: Kind }> {
  const { instrument } = parseInstrument(theInstruments(), instrumentRoots[kind]);
  if (instrument === null) throw new Error(`The instrument of ${kind} cannot be read.`);
  return packInstrument(instrument) as Extract<InstrumentContent, { kind: Kind }>;
}

describe('A packed instrument', () => {
  it('of readiness has its rules as they are computed, in their order', () => {
    const { paths, items } = packed('readiness');
    expect(paths.map(({ id, when, module }) => [id, when, module])).toEqual([
      ['R1', { any: [{ item: 'T1', atMost: 2 }, { awarenessBelow: 6 }] }, undefined],
      ['R5', { all: [{ item: 'L1', atLeast: 4 }, { need: 'promotion' }] }, 'm3-teks'],
      ['R6', 'always', 'm3-teks'],
      ['R8', { all: [{ staff: true }, { everyDimensionAtLeast: 80 }, { awarenessAtLeast: 10 }] }, undefined],
    ]);
    expect(items[0]).toEqual({
      id: expect.any(String),
      code: 'T1',
      dimension: 'T',
      text: 'Butir T1.',
      low: 'Belum',
      high: 'Sudah',
      strength: 'Kuat.',
      firstStep: 'Mulai.',
    });
  });

  it('of awareness has both forms with their keys', () => {
    const { forms } = packed('awareness');
    expect(forms.map(({ form, cases }) => [form, cases.length])).toEqual([
      ['a', 12],
      ['b', 12],
    ]);
    expect(forms[1]?.cases[4]).toEqual({
      id: expect.any(String),
      text: 'Kasus B5.',
      answer: 'either',
      half: 'h1',
      why: 'Sebab 5.',
    });
  });

  it('of knowledge says of every option whether it is right, and which form is the reserve', () => {
    const { forms } = packed('knowledge');
    expect(forms.map(({ form, reserve, items }) => [form, reserve, items.length])).toEqual([
      ['pa', false, 20],
      ['pb', false, 20],
      ['pc', true, 20],
    ]);
    const [choice, , , match] = forms[0]?.items ?? [];
    expect(choice && 'options' in choice && choice.options.map(({ right }) => right)).toEqual([true, false, false]);
    expect(match && 'pairs' in match && match.pairs).toHaveLength(3);
  });
});
