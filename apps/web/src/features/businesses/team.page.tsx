import { useLoaderData } from 'react-router';
import type { TeamView } from '@contracts/businesses';
import { useDevice, useSnapshot, type Device } from '@web/platform/device';
import { Screen } from '@web/platform/frame';
import { NetworkTrouble, send } from '@web/platform/http';
import { Empty, Note, PageTitle } from '@ui';
import { useT } from './businesses.messages';
import { MemberCard } from './member.card';

type OpenTeam = { readonly team: TeamView; readonly fresh: boolean };

const kept = 'seen/team';

/** Asks the server for the team, and shows what it last said when there is no signal. */
export const loadTeam =
  ({ store }: Device) =>
  async (): Promise<OpenTeam> => {
    const before = await store.readDraft(kept);
    try {
      const team = await send<TeamView>('/api/me/team');
      await store.saveDraft(kept, team, before?.revision ?? 0);
      return { team, fresh: true };
    } catch (error) {
      if (!(error instanceof NetworkTrouble) || !before) throw error;
      return { team: before.value as TeamView, fresh: false };
    }
  };

/** What an owner sees of her team: how far everybody is, never an answer. */
export function TeamPage() {
  const { team, fresh } = useLoaderData() as OpenTeam;
  const t = useT();
  const me = useSnapshot().home?.person.id;
  const now = useDevice().clock();
  const monday = mondayOf(now);
  const active = team.members.filter(
    ({ lastActiveWeek }) => lastActiveWeek !== null && lastActiveWeek >= dateOf(now - 28 * day),
  ).length;
  return (
    <Screen title={t('title')} wide>
      <PageTitle eyebrow={team.business.name} lead={t('active', { active })}>
        {t('title')}
      </PageTitle>
      {!fresh && (
        <Note tone="wait" icon="weak-signal" title={t('not-fresh')}>
          {t('not-fresh-more')}
        </Note>
      )}
      <section className="stack">
        <h2>{t('members')}</h2>
        {team.members.length === 0 ? (
          <Empty title={t('none')}>{t('none-more')}</Empty>
        ) : (
          <ul className="two">
            {team.members.map((member) => (
              <MemberCard key={member.personId} member={member} me={member.personId === me} monday={monday} />
            ))}
          </ul>
        )}
      </section>
      <Note tone="own" icon="eye" title={t('unseen')}>
        {t('unseen-more')}
      </Note>
    </Screen>
  );
}

const day = 86_400_000;
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const mondayOf = (at: number): string => dateOf(at - ((new Date(at).getUTCDay() + 6) % 7) * day);
