import { useState, type ComponentProps } from 'react';
import { useQuery } from '@tanstack/react-query';
import { TroubleNote } from '@web/cohorts';
import type { ChosenActions } from '@web/enrolments';
import { Button, Dock, Field, Select, showToast } from '@ui';
import { undoOf, useAssignMentor, usePutBack } from './assign-mentor';
import { useT } from './mentors.messages';
import { learnersPerMentor, mentorsQuery } from './mentors.queries';

/** Gives the participants chosen one mentor; undone by giving back the ones they had. */
export function AssignMentorDock({ cohortId, chosen, onDone }: ComponentProps<ChosenActions>) {
  const t = useT();
  const { data: mentors = [] } = useQuery(mentorsQuery());
  const [mentorId, setMentorId] = useState('');
  const assign = useAssignMentor(cohortId);
  const putBack = usePutBack(cohortId);
  const mentor = mentors.find(({ id }) => id === mentorId);
  const ids = chosen.map(({ enrolmentId }) => enrolmentId);

  const run = (): void => {
    if (!mentor) return;
    const undo = undoOf(chosen, mentor.id);
    assign.mutate([{ mentorId: mentor.id, enrolmentIds: ids }], {
      onSuccess: ({ assigned, unchanged, movedSubmissions }) => {
        onDone();
        const words = [
          assigned > 0
            ? t('assigned', { count: assigned, mentor: mentor.name })
            : t('assigned.none', { mentor: mentor.name }),
          assigned > 0 && unchanged > 0 && t('assigned.unchanged', { count: unchanged }),
          movedSubmissions > 0 && t('assigned.moved', { count: movedSubmissions }),
        ];
        showToast({
          words: words.filter(Boolean).join(' '),
          ...(undo.length > 0 && {
            action: { text: t('undo'), icon: 'undo' as const, run: () => putBack.mutate(undo) },
          }),
        });
      },
    });
  };

  return (
    <Dock label={t('dock')} wide>
      <TroubleNote error={assign.error} />
      <div className="grow">
        <Field label={t('mentor')}>
          {(wiring) => (
            <Select {...wiring} value={mentorId} onChange={({ target }) => setMentorId(target.value)}>
              <option value="">{t('mentor.choose')}</option>
              {mentors.map(({ id, name, learners }) => (
                <option key={id} value={id}>
                  {t(learners >= learnersPerMentor ? 'mentor.full' : 'mentor.one', { name, learners })}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Button
        busy={assign.isPending && t('busy')}
        off={chosen.length === 0 ? t('off.nobody') : !mentor && t('off.mentor')}
        onClick={run}
      >
        {t('assign', { count: chosen.length })}
      </Button>
    </Dock>
  );
}
