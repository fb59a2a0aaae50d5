import { parseInstrument } from '../parse/parse-instrument';
import type { Finding } from '../shape/finding';
import type { SourceFiles } from '../shape/source-files';
import { aFramework, lineOf } from '../testing/check-files';
import { withWords } from '../testing/curriculum.given';
import { instrumentPath as path, instrumentRoots, theInstruments, today } from '../testing/instrument.given';
import { checkInstrument } from './check-instrument';

const around = { framework: aFramework(), modules: ['m3-teks'], today };

function findIn(files: SourceFiles, now = today): Finding[] {
  return Object.values(instrumentRoots).flatMap((root) => {
    const { instrument, findings } = parseInstrument(files, root);
    return [...findings, ...(instrument ? checkInstrument(instrument, { ...around, today: now }) : [])];
  });
}

describe('Instruments that are sound', () => {
  it('have nothing to mend', () => {
    expect(findIn(theInstruments())).toEqual([]);
  });

  it('need no review before the day that was set for it, and one from the day after', () => {
    expect(findIn(theInstruments(), '2027-05-22')).toEqual([]);
    const due = findIn(theInstruments(), '2027-05-23');
    expect(due).toHaveLength(24);
    expect([...new Set(due.map(({ rule, severity }) => `${rule} ${severity}`))]).toEqual([
      'awareness/review-due warning',
    ]);
  });
});

type Fault = readonly [
  title: string,
  file: string,
  words: string | RegExp,
  become: string,
  rule: string,
  also?: readonly string[],
];

const readiness: Fault[] = [
  ['an item too few in a dimension', path.readiness, /.*code: T6.*\n/, '', 'readiness/items-per-dimension'],
  [
    'an item under the wrong dimension',
    path.readiness,
    'code: T6, dimension: T',
    'code: T6, dimension: O',
    'readiness/code-outside-dimension',
    ['readiness/items-per-dimension'],
  ],
  ['a code used twice', path.readiness, 'code: T6', 'code: T5', 'instrument/code-repeated'],
  ['an item asked again that does not exist', path.readiness, '[T5, L5]', '[T5, L7]', 'readiness/unknown'],
  ['levels that do not go up', path.readiness, 'from: 60', 'from: 40', 'instrument/steps-out-of-order'],
  ['levels that do not begin at nothing', path.readiness, 'from: 0', 'from: 1', 'instrument/steps-out-of-order'],
  ['two levels of one name', path.readiness, 'id: emerging', 'id: not_ready', 'instrument/ids-alike'],
  ['a scale of four', path.readiness, ', Lima]', ']', 'shape/too-small'],
  [
    'a rule about an item that does not exist',
    path.readiness,
    'item: T1, at-most',
    'item: T9, at-most',
    'readiness/unknown',
  ],
  ['a rule about a need nobody is asked for', path.readiness, 'need: promotion', 'need: loans', 'readiness/unknown'],
  [
    'a rule of a form that does not exist',
    path.readiness,
    'item: T1, at-most: 2',
    'item: T1, exactly: 2',
    'shape/invalid-union',
  ],
  ['a bound no answer has', path.readiness, 'at-most: 2', 'at-most: 6', 'shape/too-big'],
  [
    'a learner without a path',
    path.readiness,
    'when: always, module: m3-teks',
    'when: always',
    'readiness/no-path-for-everybody',
  ],
  [
    'a path that is never reached',
    path.readiness,
    '80 }, { awareness-at-least: 10 }] },',
    '80 }] }, module: m3-teks,',
    'readiness/path-never-reached',
  ],
  [
    'a path to a module that does not exist',
    path.readiness,
    'always, module: m3-teks',
    'always, module: m9',
    'readiness/module-unknown',
  ],
  ['two rules of one number', path.readiness, 'id: R5', 'id: R1', 'instrument/ids-alike'],
  ['two needs of one name', path.readiness, 'id: unsure', 'id: promotion', 'instrument/ids-alike'],
  ['a name that is not the folder’s', path.readiness, 'slug: cek-siap', 'slug: cek-lain', 'identity/slug-differs'],
  ['an anchor left out', path.readiness, ' high: Sudah,', '', 'shape/invalid-type'],
  [
    'a sentence that is too long',
    path.readiness,
    'Tidak ada jawaban salah.',
    `${'kata '.repeat(21)}.`,
    'language/sentence-too-long',
  ],
];

const awareness: Fault[] = [
  [
    'a form that is missing',
    path.formB,
    /form: b/,
    'form: a',
    'instrument/form-name',
    ['instrument/form-missing', 'awareness/case-code'],
  ],
  [
    'keys out of balance, so that twins differ',
    path.formA,
    'text: Kasus A1., answer: ai',
    'text: Kasus A1., answer: plain',
    'awareness/keys-out-of-balance',
    ['awareness/twins-differ'],
  ],
  [
    'a case in the wrong half',
    path.formA,
    'twin: B1, half: h1',
    'twin: B1, half: h2',
    'awareness/half',
    ['awareness/halves-out-of-balance'],
  ],
  ['a case out of its place', path.formA, 'code: A1,', 'code: A13,', 'awareness/case-code', ['awareness/no-twin']],
  ['a twin of another number', path.formA, 'twin: B1,', 'twin: B3,', 'awareness/no-twin'],
  ['a twin that does not exist', path.formB, 'twin: A12', 'twin: A13', 'awareness/no-twin'],
  ['a case without its why', path.formA, ' why: Sebab 3.,', '', 'shape/invalid-type', ['instrument/form-missing']],
  [
    'an answer that is none',
    path.formA,
    'text: Kasus A1., answer: ai',
    'text: Kasus A1., answer: maybe',
    'shape/invalid-value',
    ['instrument/form-missing'],
  ],
  [
    'a review before the check',
    path.formA,
    'review: 2027-05-22',
    'review: 2026-11-22',
    'awareness/review-before-check',
  ],
  [
    'a review that is overdue',
    path.formA,
    'verified: 2026-11-22, review: 2027-05-22',
    'verified: 2026-01-01, review: 2026-07-01',
    'awareness/review-due',
  ],
  ['an answer twice', path.awareness, 'id: plain', 'id: ai', 'instrument/ids-alike'],
  ['bands that do not go up', path.awareness, 'from: 6', 'from: 0', 'instrument/steps-out-of-order'],
  [
    'evidence of a competency that does not exist',
    path.awareness,
    'competency: B1',
    'competency: Z9',
    'competency/unknown',
  ],
  ['less asked after the training than before', path.awareness, 'post: 10', 'post: 8', 'awareness/post-below-first'],
  ['one form of the same case twice', path.formA, /(id: )\S+(, code: A2)/, '$1SAME$2', 'identity/id-repeated'],
  ['a file that nothing reads', path.formA, '', '', 'file/unknown'],
];

const knowledge: Fault[] = [
  ['a blueprint of nineteen', path.knowledge, /.*\n$/, '', 'knowledge/blueprint-rows', ['knowledge/items']],
  [
    'a blueprint of what is not taught',
    path.knowledge,
    'competency: B1',
    'competency: Z9',
    'competency/unknown',
    ['knowledge/off-blueprint'],
  ],
  [
    'a question off the blueprint',
    path.formPb,
    'code: PB01, competency: B1',
    'code: PB01, competency: B2',
    'knowledge/off-blueprint',
  ],
  [
    'a question of another level than its twins',
    path.formPb,
    'competency: B1, level: 1',
    'competency: B1, level: 2',
    'knowledge/off-blueprint',
  ],
  ['a question of another kind than its twins', path.formPb, 'type: PG', 'type: CS', 'knowledge/off-blueprint'],
  ['a question out of its place', path.formPb, 'code: PB01', 'code: PB02', 'knowledge/question-code'],
  ['a question too few', path.formPb, /.*code: PB20.*\n/, '', 'knowledge/items'],
  [
    'a form that calls itself otherwise',
    path.formPb,
    'form: pb',
    'form: pa',
    'instrument/form-name',
    ['instrument/form-missing', 'knowledge/question-code'],
  ],
  ['a reserve that is none', path.formPb, 'form: pb', 'form: pb\nreserve: true', 'knowledge/reserve'],
  ['no reserve', path.formPc, '\nreserve: true', '', 'knowledge/reserve'],
  ['an option too few', path.formPa, ', { id: c, text: Pilihan c, why: Karena c. }', '', 'knowledge/amount-of-options'],
  [
    'two right answers where one is chosen',
    path.formPa,
    '{ id: b, text: Pilihan b,',
    '{ id: b, text: Pilihan b, right: true,',
    'knowledge/right-answers',
  ],
  ['no right answer', path.formPa, 'text: Pilihan a, right: true', 'text: Pilihan a', 'knowledge/right-answers'],
  ['two options that read the same', path.formPa, 'text: Pilihan b', 'text: Pilihan a', 'knowledge/options-alike'],
  ['two pairs that read the same', path.formPa, 'right: Kanan b', 'right: Kanan a', 'knowledge/options-alike'],
  [
    'two pairs instead of three',
    path.formPa,
    ', { id: c, left: Kiri c, right: Kanan c }',
    '',
    'knowledge/amount-of-options',
  ],
  ['an option without its why', path.formPa, ' why: Karena a.', '', 'shape/invalid-type', ['instrument/form-missing']],
  [
    'a stem a fifth longer than its twin',
    path.formPb,
    'Soal nomor PB01 ini apa?',
    'Soal nomor PB01 itu apa saja?',
    'knowledge/twins-differ-in-length',
  ],
  [
    'a stem a fifth shorter than its twin',
    path.formPb,
    'Soal nomor PB01 ini apa?',
    'Soal PB01 ini apa?',
    'knowledge/twins-differ-in-length',
  ],
];

describe.each<{ kind: string; faults: Fault[] }>([
  { kind: 'A readiness check', faults: readiness },
  { kind: 'A check of awareness', faults: awareness },
  { kind: 'A check of knowledge', faults: knowledge },
])('$kind', ({ faults }) => {
  it.each(
    faults.map(([title, file, words, become, rule, also = []]) => ({
      title,
      file,
      words,
      become,
      rules: [rule, ...also],
    })),
  )('with $title is not sound', ({ file, words, become, rules }) => {
    const findings = findIn(planted(file, words, become));
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(rules.sort());
    for (const { what, how, line } of findings) {
      expect([what.id, what.en, how.id, how.en].every((sentence) => /\S/.test(sentence))).toBe(true);
      expect(line).toBeGreaterThan(0);
    }
  });
});

function planted(file: string, words: string | RegExp, become: string): SourceFiles {
  const files = theInstruments();
  if (words === '') return new Map([...files, [`${instrumentRoots.awareness}/catatan.yaml`, 'a: 1']]);
  const text = files.get(file) ?? '';
  const first = /id: (0{8}-\S+), code: A1,/.exec(text)?.[1] ?? '';
  const changed = text.replace(words, become).replace('SAME', first);
  if (changed === text) throw new Error(`${file} does not hold ${words}.`);
  return new Map([...files, [file, changed]]);
}

it('names the line of a twin that does not match', () => {
  const files = withWords(path.formA, 'twin: B4', 'twin: B5', theInstruments());
  expect(findIn(files)).toContainEqual(
    expect.objectContaining({
      file: path.formA,
      line: lineOf(files, path.formA, 'twin: B5'),
      rule: 'awareness/no-twin',
    }),
  );
});

it('advises another lot where the right answers of a form lie in one place', () => {
  const files = theInstruments();
  const lines = (files.get(path.formPa) ?? '')
    .split('\n')
    .map((line) =>
      /type: (PG|CS|HI)/.test(line)
        ? line.replace(' right: true,', '').replace('text: Pilihan a,', 'text: Pilihan a, right: true,')
        : line,
    );
  expect(
    findIn(new Map([...files, [path.formPa, lines.join('\n')]])).map(({ rule, severity }) => [rule, severity]),
  ).toEqual([['knowledge/keys-in-one-place', 'warning']]);
});
