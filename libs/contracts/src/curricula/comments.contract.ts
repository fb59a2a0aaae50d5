import { z } from 'zod';
import { text } from '@contracts/kernel';

/** What must be mended keeps a version from being approved; a remark does not. */
export const commentKinds = ['must-mend', 'remark'] as const;
export type CommentKind = (typeof commentKinds)[number];

export const AnswerView = z.object({ words: z.string(), by: z.string(), at: z.iso.datetime() });

export const CommentView = z.object({
  id: z.uuid(),
  path: z.string(),
  /** Where its place is now, such as “Kuis 3.1, soal 2”; where it was, when it is gone. */
  where: z.string(),
  /** What the place said when the comment was written. */
  quote: z.string(),
  /** Whether the place still says so, says something else, or is gone. */
  place: z.enum(['same', 'changed', 'gone']),
  kind: z.enum(commentKinds),
  words: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  answers: z.array(AnswerView),
  resolved: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
  mayResolve: z.boolean(),
});
export type CommentView = z.infer<typeof CommentView>;

/** The place as the list of changes names it, with what was read there. */
export const CommentRequest = z.object({
  path: z.string().min(1).max(300),
  where: z.string().min(1).max(400),
  quote: z.string().max(20_000).default(''),
  kind: z.enum(commentKinds),
  words: text(1000, 1),
});
export type CommentRequest = z.infer<typeof CommentRequest>;

export const AnswerRequest = z.object({ words: text(1000, 1) });
