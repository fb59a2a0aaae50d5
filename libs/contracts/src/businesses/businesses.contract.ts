import { z } from 'zod';

/** What an owner sees of her team: completion, never answers; levels only of members who agreed. */
export const TeamView = z.object({
  business: z.object({ id: z.uuid(), name: z.string() }),
  members: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      role: z.enum(['owner', 'staff', 'helper']),
      done: z.number().int(),
      required: z.number().int(),
      /** The Monday of the last week in which the member learned; no finer time is shown. */
      lastActiveWeek: z.iso.date().nullable(),
      levels: z.array(z.object({ competency: z.string(), level: z.number().int() })).nullable(),
    }),
  ),
});
export type TeamView = z.infer<typeof TeamView>;

/** Whether the owner of the business she works in may see her levels. */
export const ShareLevelsRequest = z.strictObject({ sharesLevels: z.boolean() });
export type ShareLevelsRequest = z.infer<typeof ShareLevelsRequest>;
