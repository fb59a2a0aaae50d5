import { mask } from './mask';
import { maskKinds, type MaskKind, type PrivateSpan } from './mask-kinds';

/** Names that the labelled lines take as the person's own list. */
export const ownNamesOfTheLines = ['Rina Marlina', 'Melati Sihombing', 'Ucok Baba'] as const;

const mark = new RegExp(`\\{(${maskKinds.join('|')}):([^}]*)\\}`, 'g');

export interface LabelledLine {
  readonly text: string;
  readonly spans: readonly PrivateSpan[];
}

/** Reads lines whose private pieces are marked `{kind:piece}`. */
export function readLabelled(lines: string): LabelledLine[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const spans: PrivateSpan[] = [];
      let text = '';
      let from = 0;
      for (const match of line.matchAll(mark)) {
        text += line.slice(from, match.index);
        spans.push({ kind: match[1] as MaskKind, at: [text.length, text.length + (match[2] ?? '').length] });
        text += match[2] ?? '';
        from = match.index + match[0].length;
      }
      return { text: text + line.slice(from), spans };
    });
}

/** Counts of a comparison; recall and precision in basis points, undefined where there is nothing to divide by. */
export interface MaskingMeasure {
  readonly labelled: number;
  readonly found: number;
  readonly masked: number;
  readonly right: number;
  readonly recall: number | undefined;
  readonly precision: number | undefined;
}

const overlap = (a: PrivateSpan, b: PrivateSpan) => Math.min(a.at[1], b.at[1]) - Math.max(a.at[0], b.at[0]);

/** Found: a mask of the same kind leaves nothing of the labelled piece to be read. */
const isFound = (span: PrivateSpan, masks: readonly PrivateSpan[]) =>
  masks.some((other) => other.kind === span.kind && other.at[0] <= span.at[0] && other.at[1] >= span.at[1]);

/** Right: four fifths of what a mask takes away, or more, are labelled as that kind. */
const isRight = (span: PrivateSpan, labels: readonly PrivateSpan[]) =>
  labels.some((label) => label.kind === span.kind && 5 * overlap(label, span) >= 4 * (span.at[1] - span.at[0]));

const share = (part: number, whole: number) => (whole === 0 ? undefined : Math.round((10_000 * part) / whole));

/** Compares the masks of labelled lines with their marks, over all and per kind. */
export function measureMasking(lines: readonly LabelledLine[]): Readonly<Record<MaskKind | 'all', MaskingMeasure>> {
  const compared = lines.map((line) => ({ ...line, masks: mask(line.text, { names: ownNamesOfTheLines }).spans }));
  const measure = (counts: (span: PrivateSpan) => boolean): MaskingMeasure => {
    let [labelled, found, masked, right] = [0, 0, 0, 0];
    for (const { spans, masks } of compared) {
      labelled += spans.filter(counts).length;
      found += spans.filter((span) => counts(span) && isFound(span, masks)).length;
      masked += masks.filter(counts).length;
      right += masks.filter((span) => counts(span) && isRight(span, spans)).length;
    }
    return { labelled, found, masked, right, recall: share(found, labelled), precision: share(right, masked) };
  };
  const perKind = maskKinds.map((kind) => [kind, measure((span) => span.kind === kind)] as const);
  return { all: measure(() => true), ...(Object.fromEntries(perKind) as Record<MaskKind, MaskingMeasure>) };
}

/** Lines whose masks differ from their marks: what was missed, what was masked without reason. */
export function mistakesIn(lines: readonly LabelledLine[]): { line: string; missed: string[]; wrong: string[] }[] {
  return lines.flatMap(({ text, spans }) => {
    const masks = mask(text, { names: ownNamesOfTheLines }).spans;
    const show = (span: PrivateSpan) => `${span.kind}:${text.slice(span.at[0], span.at[1])}`;
    const missed = spans.filter((span) => !isFound(span, masks)).map(show);
    const wrong = masks.filter((span) => !isRight(span, spans)).map(show);
    return missed.length + wrong.length === 0 ? [] : [{ line: text, missed, wrong }];
  });
}
