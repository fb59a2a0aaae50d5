import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import type { ChangeCohortRequest, CohortView } from '@contracts/cohorts';
import { DeskScreen } from '@web/platform/desk';
import { ProblemError, send } from '@web/platform/http';
import { Button, Dock, Note, PageTitle, showToast } from '@ui';
import { CohortForm, seatsIn, type CohortWords } from './cohort.form';
import { useT } from './cohorts.messages';
import { cohortPath } from './cohorts.paths';
import { cohortQuery, cohortsKey } from './cohorts.queries';
import { TroubleNote } from './trouble.note';

/** Changes a cohort's name, seats and dates; seats that are taken stay taken. */
export function ChangeCohortPage() {
  const t = useT();
  const { cohortId = '' } = useParams();
  const { data: cohort } = useSuspenseQuery(cohortQuery(cohortId));
  const change = useChangeCohort(cohort);
  const { name, quota, startsOn, endsOn } = cohort;
  const onSend = (words: CohortWords): Promise<Error | null> =>
    change
      .mutateAsync({
        name: words.name.trim(),
        quota: seatsIn(words.quota) ?? 0,
        startsOn: words.startsOn,
        endsOn: words.endsOn,
      })
      .then(
        () => null,
        (error: Error) => error,
      );
  const isOnField = change.error instanceof ProblemError && change.error.code !== 'cohorts/no-such-step';
  return (
    <DeskScreen
      title={t('change')}
      back={{ to: cohortPath(cohortId), text: name }}
      dock={
        <Dock label={t('dock')} wide>
          <span className="why">{t('change.seats', { taken: cohort.seatsTaken, quota })}</span>
          <Button type="submit" form="angkatan" busy={change.isPending && t('busy')}>
            {t('change.do')}
          </Button>
        </Dock>
      }
    >
      <PageTitle eyebrow={name}>{t('change')}</PageTitle>
      <TroubleNote error={isOnField ? null : change.error} />
      <div className="two side-r">
        <CohortForm
          id="angkatan"
          kept={`cohorts/change/${cohortId}`}
          start={{ name, quota: String(quota), startsOn, endsOn }}
          onSend={onSend}
        />
        <Note title={t('change.seats', { taken: cohort.seatsTaken, quota })}>
          {cohort.waiting > 0 ? t('change.waiting', { waiting: cohort.waiting }) : t('change.seats-more')}
        </Note>
      </div>
    </DeskScreen>
  );
}

function useChangeCohort({ id }: CohortView) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: ChangeCohortRequest) => send<CohortView>(`/api/cohorts/${id}`, { method: 'PATCH', body }),
    onSuccess: async (cohort) => {
      await client.invalidateQueries({ queryKey: cohortsKey });
      await navigate(cohortPath(id));
      showToast({ words: t('change.done', { name: cohort.name }) });
    },
  });
}
