import { z } from 'zod';

/** An id made by the application, lower case. */
export const Id = z.uuid().transform((id) => id.toLowerCase());

/** A text a person typed: trimmed, without control characters, at most `max` letters. */
export const text = (max: number, min = 0) =>
  z
    .string()
    .max(max * 2)
    .transform((value) =>
      value
        .normalize('NFC')
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
        .trim(),
    )
    .pipe(z.string().min(min).max(max));

/** A calendar date, yyyy-mm-dd. */
export const DateOnly = z.iso.date();

/** One page of a list; `cursor` is what the page before answered as `next`. */
export const PageQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** A page of a list and where the next begins. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
