import { z } from 'zod';

/** What holds for an agency that never decided: the helper is there for whoever agrees, within these bounds. */
export const usualHelperSetting = { isOn: true, asksPerDay: 20, asksPerMonth: 5000 } as const;

const decided = {
  /** Off means “tanpa LLM”: nothing of this agency's people is sent to a language model. */
  isOn: z.boolean(),
  /** How often one person may ask on a day of her zone. */
  asksPerDay: z.int().min(1).max(200),
  /** How often all people of the agency together may ask in a month of its zone. */
  asksPerMonth: z.int().min(0).max(1_000_000),
};

export const ChangeHelperSettingRequest = z.object(decided);
export type ChangeHelperSettingRequest = z.infer<typeof ChangeHelperSettingRequest>;

/** What the agency decided about the AI helper, and who decided it when. */
export const HelperSettingView = z.object({
  /** Whether the operator has named a language model at all. */
  isConfigured: z.boolean(),
  ...decided,
  /** Newest first. */
  changes: z.array(z.object({ ...decided, changedAt: z.iso.datetime(), changedByName: z.string() })),
});
export type HelperSettingView = z.infer<typeof HelperSettingView>;
