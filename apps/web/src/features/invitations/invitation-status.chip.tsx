import type { InvitationView } from '@contracts/cohorts';
import { Chip, type IconName, type Tone } from '@ui';
import { useT } from './invitations.messages';

export type InvitationState = InvitationView['status'] | 'expired';

const looks: Readonly<Record<InvitationState, { tone?: Tone; icon: IconName }>> = {
  invited: { tone: 'wait', icon: 'clock' },
  accepted: { tone: 'ok', icon: 'tick' },
  withdrawn: { icon: 'close' },
  expired: { icon: 'calendar' },
};

/** An invitation nobody answered ends by itself. */
export const stateOf = ({ status, expiresAt }: InvitationView, now: number): InvitationState =>
  status === 'invited' && Date.parse(expiresAt) <= now ? 'expired' : status;

/** What became of an invitation. */
export function InvitationStatusChip({ state }: { state: InvitationState }) {
  const t = useT();
  return <Chip {...looks[state]}>{t(`status.${state}`)}</Chip>;
}
