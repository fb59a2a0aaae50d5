/** Where a text is read. */
export const channelIds = [
  'wa-status',
  'wa-reply',
  'wa-catalogue',
  'instagram',
  'marketplace',
  'food-delivery',
  'print',
] as const;
export type ChannelId = (typeof channelIds)[number];

export interface Channel {
  /** The most letters that are read there; longer is a hint, not a fault. */
  readonly most: number;
  /** The first line is a title of so many letters at most. */
  readonly title?: number;
  /** Within so many letters the product or its price must stand: what is seen before "more". */
  readonly head?: number;
  /** Whether the place itself shows the price, or lets one order. */
  readonly showsPrice?: true;
  readonly takesOrders?: true;
}

/** Lengths are ours where a platform changes its own often; all are soft. */
export const channels: Readonly<Record<ChannelId, Channel>> = {
  'wa-status': { most: 300 },
  'wa-reply': { most: 500 },
  'wa-catalogue': { most: 500, takesOrders: true },
  instagram: { most: 1000, head: 125 },
  marketplace: { most: 2000, title: 100, showsPrice: true, takesOrders: true },
  'food-delivery': { most: 300, showsPrice: true, takesOrders: true },
  print: { most: 300 },
};

export const isChannel = (id: unknown): id is ChannelId => (channelIds as readonly unknown[]).includes(id);

/** What a text is for. */
export const goalIds = ['order', 'introduce', 'remind', 'answer'] as const;
export type GoalId = (typeof goalIds)[number];

export const isGoal = (id: unknown): id is GoalId => (goalIds as readonly unknown[]).includes(id);
