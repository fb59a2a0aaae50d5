import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ParticipantView } from '@contracts/cohorts';
import type { AssignedView, MentorView } from '@contracts/enrolments';
import { TroubleNote } from '@web/cohorts';
import { Button, Choice, ChoiceGroup, Dialog, showToast, Skeleton } from '@ui';
import { undoOf, useAssignMentor, usePutBack } from './assign-mentor';
import { useT } from './mentors.messages';
import { learnersPerMentor, mentorsQuery } from './mentors.queries';

type Props = { cohortId: string; chosen: readonly ParticipantView[]; onClose: () => void; onDone: () => void };

/** Gives the participants chosen one mentor, with every mentor's load in sight; undone by giving back the ones they had. */
export function AssignMentorDialog({ cohortId, chosen, onClose, onDone }: Props) {
  const t = useT();
  const { data: mentors } = useQuery(mentorsQuery());
  const [mentor, setMentor] = useState<MentorView | null>(null);
  const assign = useAssignMentor(cohortId);
  const putBack = usePutBack(cohortId);
  const sayDone = useSayDone();

  const run = (): void => {
    if (!mentor) return;
    const undo = undoOf(chosen, mentor.id);
    const request = { mentorId: mentor.id, enrolmentIds: chosen.map(({ enrolmentId }) => enrolmentId) };
    assign.mutate([request], {
      onSuccess: (assigned) => {
        onDone();
        showToast({
          words: sayDone(assigned, mentor.name),
          ...(undo.length > 0 && { action: { text: t('undo'), icon: 'undo', run: () => putBack.mutate(undo) } }),
        });
      },
    });
  };
  return (
    <Dialog
      title={t('assign.ask', { count: chosen.length })}
      onClose={onClose}
      actions={
        <>
          <Button busy={assign.isPending && t('busy')} off={!mentor && t('off.mentor')} onClick={run}>
            {mentor ? t('assign.to', { mentor: mentor.name }) : t('assign')}
          </Button>
          <Button look="alt" onClick={onClose}>
            {t('assign.not')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {mentors ? (
          <ChoiceGroup legend={t('mentor')}>
            {mentors.map((one) => (
              <Choice
                key={one.id}
                name="mentor"
                checked={mentor?.id === one.id}
                onChange={() => setMentor(one)}
                note={t(one.learners >= learnersPerMentor ? 'mentor.full' : 'mentor.load', {
                  learners: one.learners,
                  waiting: one.waiting,
                })}
              >
                {one.name}
              </Choice>
            ))}
          </ChoiceGroup>
        ) : (
          <Skeleton label={t('mentors.opening')} />
        )}
        <TroubleNote error={assign.error} />
      </div>
    </Dialog>
  );
}

function useSayDone(): (done: AssignedView, mentor: string) => string {
  const t = useT();
  return ({ assigned, unchanged, movedSubmissions }, mentor) =>
    [
      assigned > 0 ? t('assigned', { count: assigned, mentor }) : t('assigned.none', { mentor }),
      assigned > 0 && unchanged > 0 && t('assigned.unchanged', { count: unchanged }),
      movedSubmissions > 0 && t('assigned.moved', { count: movedSubmissions }),
    ]
      .filter(Boolean)
      .join(' ');
}
