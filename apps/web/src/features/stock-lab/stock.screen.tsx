import type { ReactNode } from 'react';
import { LabScreen } from '@web/labs';
import { StepBar } from '@ui';
import type { StockBench } from './stock-desk';
import { useT } from './stock-lab.messages';

type Props = {
  readonly bench: StockBench;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly dock: ReactNode;
  readonly children?: ReactNode;
};

const steps = ['shelf', 'cash', 'price', 'tool', 'ask'] as const;
const stepOf = {
  start: 0,
  file: 0,
  notes: 0,
  item: 0,
  shelf: 0,
  cash: 1,
  lean: 1,
  products: 2,
  margins: 2,
  tool: 3,
  cost: 3,
  ask: 4,
  send: 4,
} as const;

/** One screen of the lab, with the parts it has. */
export function StockScreen({ bench, title, lead, dock, children }: Props) {
  const t = useT();
  const { at, sample } = bench.value;
  return (
    <LabScreen bench={bench} title={title} lead={lead} dock={dock}>
      <StepBar label={t('steps')} steps={steps.map((step) => t(`step.${step}`))} now={stepOf[at]} />
      {children}
      <p className="sm soft">{sample && at !== 'start' ? `${t('example')} ${t('no-advice')}` : t('no-advice')}</p>
    </LabScreen>
  );
}
