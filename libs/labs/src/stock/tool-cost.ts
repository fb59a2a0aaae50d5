/** An AI tool as its app shows it, a month: rupiah, tax in basis points, minutes to check its work, rupiah an hour, minutes it saves. */
export interface Tool {
  readonly price: number;
  readonly tax: number;
  readonly data: number;
  readonly checking: number;
  readonly wage: number;
  readonly saves: number;
}

/** What it really costs, and what would pay for it: pieces sold more, or hours saved in tenths, both rounded up. */
export interface ToolCost {
  readonly monthly: number;
  readonly pieces: number | null;
  readonly tenthHours: number | null;
  /** What its saving is worth beyond its cost; below 0 the free way is better. */
  readonly gain: number;
}

/** Price + tax + data + the time to check, each rounded half up; `margin` of the piece that would have to pay for it. */
export function toolCost({ price, tax, data, checking, wage, saves }: Tool, margin: number | null): ToolCost {
  const worth = (minutes: number) => Math.round((minutes * wage) / 60);
  const monthly = price + Math.round((price * tax) / 10_000) + data + worth(checking);
  return {
    monthly,
    pieces: margin !== null && margin > 0 ? Math.ceil(monthly / margin) : null,
    tenthHours: wage > 0 ? Math.ceil((monthly * 10) / wage) : null,
    gain: worth(saves) - monthly,
  };
}
