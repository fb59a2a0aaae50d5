import type { ChangeView, CommentView } from '@contracts/curricula';

/** The comments that stand beside each change, and those whose place is not among the changes. */
export type PlacedComments = {
  readonly beside: ReadonlyMap<ChangeView, readonly CommentView[]>;
  readonly elsewhere: readonly CommentView[];
};

/** Puts each comment beside the change of its place; where two changes bear one name, beside the one whose words it speaks of. */
export function placeComments(comments: readonly CommentView[], changes: readonly ChangeView[]): PlacedComments {
  const beside = new Map<ChangeView, CommentView[]>();
  const elsewhere: CommentView[] = [];
  for (const comment of comments) {
    const named = changes.filter(({ path, where }) => path === comment.path && where === comment.where);
    const change = named.find((each) => quoteOf(each) === comment.quote) ?? named[0];
    if (change) beside.set(change, [...(beside.get(change) ?? []), comment]);
    else elsewhere.push(comment);
  }
  return { beside, elsewhere };
}

/** The words that a comment on a change speaks of. */
export const quoteOf = ({ before, after }: ChangeView): string => after ?? before ?? '';

/** How many comments still keep a version from approval. */
export const countToMend = (comments: readonly CommentView[]): number =>
  comments.filter(({ kind, resolved }) => kind === 'must-mend' && resolved === null).length;
