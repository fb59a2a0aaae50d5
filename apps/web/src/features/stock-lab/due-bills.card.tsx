import type { DueBills } from '@labs/stock';
import { useFormat } from '@web/platform/format';
import { Card, Table } from '@ui';
import { useT } from './stock-lab.messages';

/** What falls due in four weeks against the money in the drawer, as if none came in. */
export function DueBillsCard({ due: { byWeek, total, left }, start }: { due: DueBills; start: number }) {
  const t = useT();
  const format = useFormat();
  const [first, ...others] = [total, start, Math.abs(left)].map(format.rupiah);
  return (
    <Card as="section" className="stack">
      <h2>{t('due.title', { total: first! })}</h2>
      <p>{t(left < 0 ? 'due.short' : 'due.enough', { start: others[0]!, left: others[1]! })}</p>
      <Table
        caption={t('due.table')}
        hideCaption
        rows={byWeek.map((amount, i) => ({ amount, week: i + 1 })).filter(({ amount }) => amount > 0)}
        rowKey={({ week }) => String(week)}
        columns={[
          { head: t('weeks.week'), cell: ({ week }) => t('cash.week', { week }) },
          { head: t('due.amount'), right: true, cell: ({ amount }) => format.rupiah(amount) },
        ]}
      />
    </Card>
  );
}
