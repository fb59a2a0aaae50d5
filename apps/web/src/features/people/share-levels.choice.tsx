import { useState } from 'react';
import type { ShareLevelsRequest } from '@contracts/businesses';
import type { HomeDocument } from '@contracts/learning';
import { useDevice } from '@web/platform/device';
import { fetchJson, isNetworkTrouble, ProblemError } from '@web/platform/http';
import { Choice, showToast } from '@ui';
import { NeedsSignal } from './needs-signal.note';
import { useT } from './people.messages';

/** Whether the owner of the business she works in may see her levels: hers to say, and to take back. */
export function ShareLevels({ team }: { team: NonNullable<HomeDocument['team']> }) {
  const t = useT();
  const { outbox } = useDevice();
  const [sending, setSending] = useState<boolean | null>(null);
  const [needsSignal, setNeedsSignal] = useState(false);

  const share = async (sharesLevels: boolean): Promise<void> => {
    setSending(sharesLevels);
    setNeedsSignal(false);
    try {
      await fetchJson('/api/me/team/sharing', { method: 'PUT', body: { sharesLevels } satisfies ShareLevelsRequest });
      await outbox.refresh();
      showToast({ words: t(sharesLevels ? 'share.on' : 'share.off') });
    } catch (error) {
      if (!isNetworkTrouble(error) && !(error instanceof ProblemError)) throw error;
      setNeedsSignal(true);
    } finally {
      setSending(null);
    }
  };
  return (
    <section className="stack">
      <h2>{t('share', { business: team.businessName })}</h2>
      <Choice
        type="checkbox"
        checked={sending ?? team.sharesLevels}
        note={t('share.note')}
        onChange={(event) => void share(event.target.checked)}
      >
        {t('share.choice')}
      </Choice>
      {needsSignal && <NeedsSignal />}
    </section>
  );
}
