import { useState, type FormEvent } from 'react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import type { CurriculumView } from '@contracts/curricula';
import { DeskScreen } from '@web/platform/desk';
import { send } from '@web/platform/http';
import { Button, Choice, ChoiceGroup, Dock, Empty, Field, Note, PageTitle, Select, showToast } from '@ui';
import { curriculaPath, versionPath } from './curricula.paths';
import { useT } from './curricula.messages';
import { curriculaQuery } from './curricula.queries';
import { draftBases, exampleNumber, pendingVersion } from './curricula.rules';
import { TroubleNote } from './trouble.note';

const steps = ['patch', 'minor', 'major'] as const;
type Step = (typeof steps)[number];

/** Begins the next version: from which one, and how much will change, in plain words. */
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
  const [step, setStep] = useState<Step | null>(null);
  const start = useStart(curriculum.id);
  const pending = pendingVersion(curriculum);
  const number = bases.find(({ id }) => id === basedOn)?.number ?? '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (step && !pending && !start.isPending) start.mutate({ basedOn, step });
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
            off={pending ? t('off.pending', { number: pending.number }) : step === null && t('draft.choose')}
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
        <ChoiceGroup legend={<h2>{t('draft.step')}</h2>}>
          {steps.map((one) => (
            <Choice
              key={one}
              name="step"
              checked={step === one}
              onChange={() => setStep(one)}
              note={t(`draft.${one}-more`, { before: number, after: exampleNumber(number, one) })}
            >
              <b>{t(`draft.${one}`)}</b>
            </Choice>
          ))}
        </ChoiceGroup>
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
    mutationFn: (body: { basedOn: string; step: Step }) =>
      send<{ id: string }>(`/api/curricula/${curriculumId}/drafts`, { method: 'POST', body }),
    onSettled: () => client.invalidateQueries({ queryKey: curriculaQuery().queryKey }),
    onSuccess: async ({ id }) => {
      await navigate(versionPath(id));
      showToast({ words: t('draft.started') });
    },
  });
}
