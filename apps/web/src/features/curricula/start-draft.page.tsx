import { useState, type FormEvent } from 'react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import type { CurriculumView } from '@contracts/curricula';
import { DeskScreen } from '@web/platform/desk';
import { send } from '@web/platform/http';
import { Button, Dock, Empty, Field, Note, PageTitle, Select, showToast } from '@ui';
import { curriculaPath, versionPath } from './curricula.paths';
import { useT } from './curricula.messages';
import { curriculaQuery } from './curricula.queries';
import { draftBases, pendingVersion } from './curricula.rules';
import { TroubleNote } from './trouble.note';

/** Begins the next version: from which one. How big the change is shows later, from what was changed. */
export function StartDraftPage() {
  const t = useT();
  const { curriculumId } = useParams();
  const { data: curricula } = useSuspenseQuery(curriculaQuery());
  const curriculum = curricula.find(({ id }) => id === curriculumId);
  const [newest] = curriculum ? draftBases(curriculum) : [];
  const title = t('draft.new');
  if (curriculum && newest) return <StartDraft curriculum={curriculum} newest={newest.id} />;
  return (
    <DeskScreen title={title} back={{ to: curriculaPath, text: t('curricula') }}>
      <PageTitle>{title}</PageTitle>
      <Empty title={t('draft.no-base')}>{t('draft.no-base-more')}</Empty>
    </DeskScreen>
  );
}

function StartDraft({ curriculum, newest }: { curriculum: CurriculumView; newest: string }) {
  const t = useT();
  const bases = draftBases(curriculum);
  const [basedOn, setBasedOn] = useState(newest);
  const start = useStart(curriculum.id);
  const pending = pendingVersion(curriculum);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!pending && !start.isPending) start.mutate(basedOn);
  };
  return (
    <DeskScreen
      title={t('draft.new')}
      back={{ to: curriculaPath, text: t('curricula') }}
      dock={
        <Dock label={t('dock')} wide>
          <Button
            type="submit"
            form="draf"
            busy={start.isPending && t('busy')}
            off={pending && t('off.pending', { number: pending.number })}
          >
            {t('draft.start')}
          </Button>
        </Dock>
      }
    >
      <PageTitle eyebrow={t('curriculum', { title: curriculum.title })} lead={t('draft.lead')}>
        {t('draft.new')}
      </PageTitle>
      <form id="draf" className="stack-6" onSubmit={submit}>
        {bases.length > 1 && (
          <Field label={t('draft.base')} hint={t('draft.base-hint')}>
            {(wiring) => (
              <Select {...wiring} value={basedOn} onChange={({ target }) => setBasedOn(target.value)}>
                {bases.map((base) => (
                  <option key={base.id} value={base.id}>
                    {t('draft.base-one', { number: base.number, status: t(`status.${base.status}`) })}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <Note title={t('draft.number')}>{t('draft.number-more')}</Note>
        <Note title={t('draft.effect')}>{t('draft.effect-more')}</Note>
        <TroubleNote error={start.error} />
      </form>
    </DeskScreen>
  );
}

function useStart(curriculumId: string) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (basedOn: string) =>
      send<{ id: string }>(`/api/curricula/${curriculumId}/drafts`, { method: 'POST', body: { basedOn } }),
    onSettled: () => client.invalidateQueries({ queryKey: curriculaQuery().queryKey }),
    onSuccess: async ({ id }) => {
      await navigate(versionPath(id));
      showToast({ words: t('draft.started') });
    },
  });
}
