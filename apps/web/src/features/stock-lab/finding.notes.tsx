import type { LabFinding } from '@labs/door';
import type { StockFindingCode, StockWork } from '@labs/stock';
import { useFormat } from '@web/platform/format';
import { Card } from '@ui';
import { useT } from './stock-lab.messages';

/** Which findings stand with which part. */
const findingsOf = {
  shelf: [
    'weekday-peak',
    'spans-dropped',
    'demand-unknown',
    'back-test',
    'fasting-season',
    'cut-by-shelf-life',
    'cut-by-cash',
    'too-few-same-weekdays',
    'left-overs-cost-more',
    'running-out-costs-more',
  ],
  cash: ['cash-short', 'cash-holds', 'weeks-between', 'too-few-weeks'],
  price: ['loss-per-piece', 'loss-after-change'],
  tool: ['tool-costs-more', 'tool-pays'],
} as const satisfies Readonly<Record<string, readonly StockFindingCode[]>>;

type Said = (typeof findingsOf)[keyof typeof findingsOf][number];

type Props = {
  readonly findings: readonly LabFinding[];
  readonly part: keyof typeof findingsOf;
  readonly work: StockWork;
};

/** What honesty demands to be said beside a part's numbers. */
export function FindingNotes({ findings, part, work }: Props) {
  const t = useT();
  const wordsOf = useFindingWords(work);
  const here = findings.filter(({ code }) => (findingsOf[part] as readonly string[]).includes(code));
  if (here.length === 0) return null;
  return (
    <Card as="section" className="stack-2">
      <h2>{t('mind')}</h2>
      {here.map((finding, i) => (
        <p key={i}>{wordsOf(finding)}</p>
      ))}
    </Card>
  );
}

/** A finding as a sentence: money as money, weekdays by name. */
function useFindingWords({ usage }: StockWork) {
  const t = useT();
  const format = useFormat();
  const money = ['short', 'left', 'gain'];
  return ({ code, values }: LabFinding) => {
    const shown: Record<string, string | number> = { product: t('fresh.this') };
    for (const [name, value] of Object.entries(values)) {
      shown[name] = typeof value === 'number' && money.includes(name) ? format.rupiah(value) : value;
    }
    if (code === 'weekday-peak') {
      const day = Number(values['weekday']);
      shown['from'] = format.weekdays[day]!;
      shown['to'] = format.weekdays[(day + (usage?.span ?? 1) - 1) % 7]!;
    }
    return t(`found.${code as Said}`, shown);
  };
}
