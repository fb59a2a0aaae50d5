import { useState } from 'react';
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { CohortView, InvitationView } from '@contracts/cohorts';
import { cohortsKey, TroubleNote } from '@web/cohorts';
import { csvText, saveCsv } from '@web/platform/csv';
import { useDesk } from '@web/platform/desk';
import { useFormat } from '@web/platform/format';
import { fetchJson } from '@web/platform/http';
import { SearchField, useListQuery } from '@web/platform/list-query';
import { Button, Card, Dialog, Empty, FilterChips, showToast, Table } from '@ui';
import { InvitationStatusChip, stateOf } from './invitation-status.chip';
import { useT } from './invitations.messages';
import { allInvitations, invitationPages, invitationsAsked, toInvitationsAsked } from './invitations.queries';

const filters = Object.values(invitationsAsked.tampil);

/** Everybody who was invited to a cohort, and what became of it. */
export function InvitationsList({ cohort }: { cohort: CohortView }) {
  const t = useT();
  const { session, clock } = useDesk();
  const format = useFormat(session.agency.zone);
  const list = useListQuery(invitationsAsked);
  const asked = toInvitationsAsked(list.shown);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    invitationPages(cohort.id, asked),
  );
  const invitations = data.pages.flatMap(({ items }) => items);
  const [asking, setAsking] = useState<InvitationView | null>(null);
  const now = clock();

  const words = (text: (invitation: InvitationView) => string) => ({ cell: text, text });
  const columns = [
    { head: t('column.name'), ...words(({ name }) => name) },
    {
      head: t('column.phone'),
      cell: ({ phone }: InvitationView) => <span className="num">{phone}</span>,
      text: ({ phone }: InvitationView) => phone,
    },
    { head: t('column.district'), ...words(({ district }) => district ?? '–') },
    {
      head: t('column.status'),
      cell: (invitation: InvitationView) => <InvitationStatusChip state={stateOf(invitation, now)} />,
      text: (invitation: InvitationView) => t(`status.${stateOf(invitation, now)}`),
    },
    { head: t('column.invited'), ...words(({ invitedAt }) => format.dateShort(invitedAt)) },
    { head: t('column.expires'), ...words(({ expiresAt }) => format.dateShort(expiresAt)) },
  ];
  const actions = {
    head: t('column.action'),
    hideHead: true,
    cell: (invitation: InvitationView) =>
      invitation.status === 'invited' && (
        <Button
          look="quiet"
          aria-label={t('withdraw.name', { name: invitation.name })}
          onClick={() => setAsking(invitation)}
        >
          {t('withdraw')}
        </Button>
      ),
  };
  const file = useMutation({
    mutationFn: () => allInvitations(cohort.id, asked),
    onSuccess: (all) =>
      saveCsv(
        `${t('file')}-${cohort.slug}`,
        csvText(
          columns.map(({ head, text }) => ({ head, cell: text })),
          all,
          session.agency.isDemo ? t('demo') : undefined,
        ),
      ),
  });

  return (
    <section className="stack" aria-labelledby="undangan">
      <div className="row between wrap">
        <h2 id="undangan">{t('invited')}</h2>
        <Button look="alt" icon="download" busy={file.isPending && t('file.busy')} onClick={() => file.mutate()}>
          {t('csv')}
        </Button>
      </div>
      <TroubleNote error={file.error} />
      <SearchField label={t('search')} value={list.shown.cari} onChange={(cari) => list.change({ cari })} />
      <FilterChips
        label={t('filter')}
        value={list.shown.tampil}
        options={filters.map((value) => ({ value, text: value === 'all' ? t('filter.all') : t(`status.${value}`) }))}
        onChange={(tampil) => list.change({ tampil })}
      />
      {invitations.length === 0 ? (
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
        <Card className="tight">
          <Table
            caption={t('list')}
            hideCaption
            columns={[...columns, actions]}
            rows={invitations}
            rowKey={({ id }) => id}
          />
        </Card>
      )}
      {hasNextPage && (
        <Button look="alt" busy={isFetchingNextPage && t('loading')} onClick={() => void fetchNextPage()}>
          {t('next')}
        </Button>
      )}
      {asking && <WithdrawDialog invitation={asking} onClose={() => setAsking(null)} />}
    </section>
  );
}

function WithdrawDialog({ invitation: { id, name }, onClose }: { invitation: InvitationView; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const withdrawal = useMutation({
    mutationFn: () => fetchJson(`/api/invitations/${id}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: cohortsKey }),
    onSuccess: () => {
      onClose();
      showToast({ words: t('withdrawn', { name }) });
    },
  });
  return (
    <Dialog
      title={t('withdraw.ask', { name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('withdraw.not')}</Button>
          <Button look="stop" busy={withdrawal.isPending && t('busy')} onClick={() => withdrawal.mutate()}>
            {t('withdraw')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('withdraw.more')}</p>
        <TroubleNote error={withdrawal.error} />
      </div>
    </Dialog>
  );
}
