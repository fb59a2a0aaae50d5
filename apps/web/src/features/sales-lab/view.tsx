import type { ReactNode } from 'react';
import type { Lack, SalesWork, SentReport } from '@labs/sales';
import { Card } from '@ui';
import { useT } from './sales-lab.messages';
import { useLabFormat } from './use-lab-format';

export type ViewProps = {
  readonly report: SentReport;
  /** Whose figures they are: a boutique counts potong, others simply goods. */
  readonly source?: SalesWork['source'] | null;
};
/** Days of the week in whole words, Monday first. */
export const useDays = (): readonly string[] => {
  const t = useT();
  return ([0, 1, 2, 3, 4, 5, 6] as const).map((day) => t(`day.${day}`));
};

/** Rupiah as short as over a bar: 385rb, 10,4jt. */
export const useShortRupiah = () => {
  const t = useT();
  const { number, decimal } = useLabFormat();
  return (value: number) =>
    value < 1_000_000
      ? t('thousands', { value: number(value / 1_000) })
      : t('millions', { value: decimal(value / 1_000_000) });
};

/** One view: its sentence first, then the picture, then the numbers. */
export function View({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="stack">
      <h2>{title}</h2>
      <Card className="stack">{children}</Card>
    </section>
  );
}

export function Thin({
  view,
}: {
  readonly view: { readonly lacks: Lack; readonly need: number; readonly have: number };
}) {
  const t = useT();
  const { number } = useLabFormat();
  return <p className="soft">{t(`lack.${view.lacks}`, { need: number(view.need), have: number(view.have) })}</p>;
}
