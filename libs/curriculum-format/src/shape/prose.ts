import type { ChatTurn } from '../parse/parse-chat';

/** A piece of a lesson or a case. Lines are lines of the file. */
export type Block = { readonly line: number } & (
  | { readonly kind: 'markdown'; readonly markdown: string }
  | { readonly kind: 'example' | 'tip' | 'caution'; readonly title: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'sample'; readonly title: string; readonly markdown: string }
  | { readonly kind: 'chat'; readonly turns: readonly ChatTurn[] }
  | { readonly kind: 'scene'; readonly scene: string; readonly description: string }
  | ActivityBlock
);

export type ActivityBlock = { readonly kind: 'activity'; readonly line: number; readonly slug: string };

/** One phone screen or two of a lesson: what stands under one H2. */
export type Part = { readonly title: string; readonly line: number; readonly blocks: readonly Block[] };

/** A Markdown text taken apart. */
export type Prose = {
  /** What stands above the first H2. */
  readonly lead: readonly Block[];
  readonly parts: readonly Part[];
};

/** Every block, also those inside boxes, in reading order. */
export const everyBlock = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => ('blocks' in block ? [block, ...everyBlock(block.blocks)] : [block]));

/** The places where activities are embedded, in reading order; a box never holds one. */
export const activityBlocks = (blocks: readonly Block[]): ActivityBlock[] =>
  blocks.filter((block): block is ActivityBlock => block.kind === 'activity');

/** Slugs of the activities embedded in these blocks, in reading order. */
export const embeddedActivities = (blocks: readonly Block[]): string[] =>
  activityBlocks(blocks).map(({ slug }) => slug);
