/** A view of the sales, or how much it needs before it may say anything and how much there is. */
export type View<Facts> =
  | ({ readonly ready: true } & Facts)
  | { readonly ready: false; readonly lacks: Lack; readonly need: number; readonly have: number };

/** What a view can lack: rows, days, open days, weeks, customers, orders of several goods, or a column. */
export type Lack = 'rows' | 'days' | 'open-days' | 'weeks' | 'customers' | 'orders' | 'baskets' | 'column';

/** A view that can't be shown. */
export function lacking(lacks: Lack, need: number, have: number) {
  return { ready: false, lacks, need, have } as const;
}
