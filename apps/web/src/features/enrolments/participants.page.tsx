import { useState, type ComponentType } from 'react';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { ParticipantView } from '@contracts/cohorts';
import { CohortTabs, cohortQuery, cohortsPath } from '@web/cohorts';
import { DeskScreen, useSession } from '@web/platform/desk';
import { SearchField, useListQuery } from '@web/platform/list-query';
import { Button, buttonClass, Empty, Field, Icon, PageTitle, Select } from '@ui';
import { useT } from './enrolments.messages';
import { GreetNote } from './greet.note';
import { participantPages, participantsAsked, participantsFile, toParticipantsAsked } from './participants-list';
import { ParticipantsTable } from './participants.table';
import { WithdrawButton } from './withdraw.button';

const filters = Object.values(participantsAsked.tampil);
const orders = Object.values(participantsAsked.urut);

/** What can be done with the participants chosen: a later feature's part of this page. */
export type ChosenActions = ComponentType<{
  cohortId: string;
  chosen: readonly ParticipantView[];
  onDone: () => void;
}>;

/** Who is in a cohort, to look for, to greet, and to give a mentor. */
export function ParticipantsPage({ actions: Actions }: { actions: ChosenActions }) {
  const t = useT();
  const { cohortId = '' } = useParams();
  const { permissions } = useSession();
  const { data: cohort } = useSuspenseQuery(cohortQuery(cohortId));
  const list = useListQuery(participantsAsked);
  const asked = toParticipantsAsked(list.shown);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    participantPages(cohortId, asked),
  );
  const participants = data.pages.flatMap(({ items }) => items);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const choose = (id: string, is: boolean): void =>
    setChosen((before) => new Set(is ? [...(before ?? []), id] : [...(before ?? [])].filter((one) => one !== id)));
  const people = participants.filter(({ enrolmentId }) => chosen?.has(enrolmentId));
  const mayChoose = permissions.includes('mentor-assignment:manage') || permissions.includes('enrolment:manage');
  const stop = (): void => setChosen(null);

  return (
    <DeskScreen
      title={t('title', { cohort: cohort.name })}
      back={chosen ? { to: cohortsPath, text: t('cohorts') } : undefined}
      besideMenu
      dock={chosen && <Actions cohortId={cohortId} chosen={people} onDone={stop} />}
    >
      <div className="stack">
        <PageTitle eyebrow={cohort.name} lead={t(`lead.${asked.show}`)}>
          {t('list')}
        </PageTitle>
        <CohortTabs cohortId={cohortId} />
      </div>
      {asked.show === 'quiet' && participants.length > 0 && <GreetNote cohort={cohort} />}
      <section className="stack" aria-label={t('list')}>
        <div className="three no-print">
          <SearchField label={t('search')} value={list.shown.cari} onChange={(cari) => list.change({ cari })} />
          <Field label={t('filter')}>
            {(wiring) => (
              <Select
                {...wiring}
                value={list.shown.tampil}
                onChange={({ target }) => list.change({ tampil: target.value as (typeof filters)[number] })}
              >
                {filters.map((show) => (
                  <option key={show} value={show}>
                    {t(`show.${show}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={t('sort')}>
            {(wiring) => (
              <Select
                {...wiring}
                value={list.shown.urut}
                onChange={({ target }) => list.change({ urut: target.value as (typeof orders)[number] })}
              >
                {orders.map((order) => (
                  <option key={order} value={order}>
                    {t(`sort.${order}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <div className="row wrap no-print">
          {mayChoose && participants.length > 0 && (
            <Button look="alt" icon={chosen ? 'close' : 'users'} onClick={() => setChosen(chosen ? null : new Set())}>
              {t(chosen ? 'choose.stop' : 'choose')}
            </Button>
          )}
          {chosen && (
            <Button look="quiet" onClick={() => setChosen(new Set(participants.map(({ enrolmentId }) => enrolmentId)))}>
              {t('choose.all', { count: participants.length })}
            </Button>
          )}
          {permissions.includes('enrolment:manage') && people.length === 1 && people[0] && (
            <WithdrawButton participant={people[0]} cohort={cohort} onDone={stop} />
          )}
          {!chosen && (
            <a className={buttonClass({ look: 'alt' })} href={participantsFile(cohortId, asked)} download>
              <Icon name="download" />
              {t('csv')}
            </a>
          )}
        </div>
        {participants.length === 0 ? (
          <Empty
            title={t(list.isNarrowed ? 'none' : 'empty')}
            action={
              list.isNarrowed && (
                <Button look="alt" onClick={list.showUsual}>
                  {t('show-all')}
                </Button>
              )
            }
          >
            {t(list.isNarrowed ? 'none-more' : 'empty-more')}
          </Empty>
        ) : (
          <ParticipantsTable participants={participants} selection={chosen ? { chosen, choose } : undefined} />
        )}
        {hasNextPage && (
          <Button look="alt" busy={isFetchingNextPage && t('loading')} onClick={() => void fetchNextPage()}>
            {t('next')}
          </Button>
        )}
      </section>
    </DeskScreen>
  );
}
