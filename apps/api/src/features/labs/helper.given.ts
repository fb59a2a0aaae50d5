import { newId } from '@api/platform/http';
import { insertRow, type World } from '@api/testing';

type Somebody = { readonly agencyId: string; readonly personId: string };

/** What somebody said about sending her practice texts to a language model. */
export const givenConsent = (
  world: World,
  { agencyId, personId }: Somebody,
  { agreed = true, decidedAt = new Date('2026-11-01T00:00:00Z') } = {},
): Promise<void> =>
  insertRow(world, 'consent_record', {
    agencyId,
    id: newId(),
    personId,
    purpose: 'llm',
    agreed,
    textHash: 'b'.repeat(64),
    channel: 'web',
    decidedAt,
  });

/** What the person's agency decided about the helper. */
export const givenHelperSetting = (
  world: World,
  { agencyId, personId }: Somebody,
  { isOn = true, asksPerDay = 20, asksPerMonth = 5000 } = {},
): Promise<void> =>
  insertRow(world, 'helper_setting', {
    agencyId,
    id: newId(),
    isOn,
    asksPerDay,
    asksPerMonth,
    changedBy: personId,
    changedAt: new Date('2026-11-01T00:00:00Z'),
  });
