import { useState } from 'react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { CohortView, OpenCohortRequest } from '@contracts/cohorts';
import { curriculaQuery } from '@web/curricula';
import { DeskScreen } from '@web/platform/desk';
import { send } from '@web/platform/http';
import { Button, buttonClass, Choice, ChoiceGroup, Dock, Empty, Field, Note, PageTitle, Select, showToast } from '@ui';
import { CohortForm, seatsIn, type CohortWords } from './cohort.form';
import { useT } from './cohorts.messages';
import { cohortPath, cohortsPath } from './cohorts.paths';
import { cohortQuery, cohortsKey } from './cohorts.queries';
import { TroubleNote } from './trouble.note';

const empty: CohortWords = { name: '', quota: '', startsOn: '', endsOn: '' };
const whens = ['now', 'later'] as const;

/** Opens a cohort, or plans one: which version it teaches, its name, its seats and its dates. */
export function OpenCohortPage() {
  const t = useT();
  const { data: curricula } = useSuspenseQuery(curriculaQuery());
  const versions = curricula.flatMap(({ title, versions: all }) =>
    all.filter(({ status }) => status === 'published').map(({ id, number }) => ({ id, words: `${title} ${number}` })),
  );
  const [versionId, setVersionId] = useState(versions[0]?.id ?? '');
  const [when, setWhen] = useState<(typeof whens)[number]>('now');
  const open = useOpenCohort();
  const back = { to: cohortsPath, text: t('cohorts') };

  if (versions.length === 0) {
    return (
      <DeskScreen title={t('open')} back={back}>
        <PageTitle>{t('open')}</PageTitle>
        <Empty
          title={t('open.no-version')}
          action={
            <Link className={buttonClass({ look: 'alt' })} to="/dinas/kurikulum">
              {t('open.to-curricula')}
            </Link>
          }
        >
          {t('open.no-version-more')}
        </Empty>
      </DeskScreen>
    );
  }
  const onSend = async ({ name, quota, startsOn, endsOn }: CohortWords): Promise<Error | null> => {
    const request = {
      versionId,
      name: name.trim(),
      quota: seatsIn(quota) ?? 0,
      startsOn,
      endsOn,
      planned: when === 'later',
    };
    return open.mutateAsync(request).then(
      () => null,
      (error: Error) => error,
    );
  };
  return (
    <DeskScreen
      title={t('open')}
      back={back}
      dock={
        <Dock label={t('dock')} wide>
          <span className="why">{t(`open.${when}-more`)}</span>
          <Button type="submit" form="angkatan" busy={open.isPending && t('busy')}>
            {t(when === 'now' ? 'open.now-do' : 'open.later-do')}
          </Button>
        </Dock>
      }
    >
      <PageTitle lead={t('open.lead')}>{t('open')}</PageTitle>
      <TroubleNote error={open.error} />
      <div className="two side-r">
        <CohortForm id="angkatan" kept="cohorts/new" start={empty} onSend={onSend}>
          <Field label={t('field.version')} hint={t('field.version-hint')}>
            {(wiring) => (
              <Select {...wiring} value={versionId} onChange={({ target }) => setVersionId(target.value)}>
                {versions.map(({ id, words }) => (
                  <option key={id} value={id}>
                    {words}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <ChoiceGroup legend={t('open.when')}>
            {whens.map((one) => (
              <Choice
                key={one}
                name="when"
                checked={when === one}
                onChange={() => setWhen(one)}
                note={t(`open.${one}-more`)}
              >
                {t(`open.${one}`)}
              </Choice>
            ))}
          </ChoiceGroup>
        </CohortForm>
        <Note title={t('open.then')}>{t('open.then-more')}</Note>
      </div>
    </DeskScreen>
  );
}

function useOpenCohort() {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: OpenCohortRequest) => send<CohortView>('/api/cohorts', { method: 'POST', body }),
    onSuccess: async (cohort) => {
      client.setQueryData(cohortQuery(cohort.id).queryKey, cohort);
      await client.invalidateQueries({ queryKey: [...cohortsKey, 'list'] });
      await navigate(cohortPath(cohort.id));
      showToast({ words: t(cohort.status === 'planned' ? 'open.planned' : 'open.opened', { name: cohort.name }) });
    },
  });
}
