import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ParticipantView } from '@contracts/cohorts';
import type { AssignedView, AssignMentorRequest } from '@contracts/enrolments';
import { cohortsKey } from '@web/cohorts';
import { send } from '@web/platform/http';
import { showToast } from '@ui';
import { useT } from './mentors.messages';

/** Makes a mentor answer for some learners of a cohort. */
export function useAssignMentor(cohortId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (assignments: readonly AssignMentorRequest[]) => assignAll(cohortId, assignments),
    onSettled: () => client.invalidateQueries({ queryKey: cohortsKey }),
  });
}

/** Gives learners back to the mentors they had; says how it went itself, because whoever asks for it has left the page by then. */
export function usePutBack(cohortId: string) {
  const t = useT();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (assignments: readonly AssignMentorRequest[]) => assignAll(cohortId, assignments),
    onSettled: () => client.invalidateQueries({ queryKey: cohortsKey }),
    onSuccess: ({ assigned }) => showToast({ words: t('undone', { count: assigned }) }),
    onError: () => showToast({ words: t('undone.not') }),
  });
}

/** One mentor after the other, so that each refusal is about one of them. */
async function assignAll(cohortId: string, assignments: readonly AssignMentorRequest[]): Promise<AssignedView> {
  let all: AssignedView = { assigned: 0, unchanged: 0, movedSubmissions: 0 };
  for (const body of assignments)
    all = added(all, await send<AssignedView>(`/api/cohorts/${cohortId}/mentor-assignments`, { method: 'POST', body }));
  return all;
}

const added = (a: AssignedView, b: AssignedView): AssignedView => ({
  assigned: a.assigned + b.assigned,
  unchanged: a.unchanged + b.unchanged,
  movedSubmissions: a.movedSubmissions + b.movedSubmissions,
});

/** What puts every learner back to the mentor they had; who had none keeps the new one. */
export function undoOf(participants: readonly ParticipantView[], newMentorId: string): AssignMentorRequest[] {
  const groups = new Map<string, string[]>();
  for (const { enrolmentId, mentorId } of participants) {
    if (mentorId === null || mentorId === newMentorId) continue;
    groups.set(mentorId, [...(groups.get(mentorId) ?? []), enrolmentId]);
  }
  return [...groups].map(([mentorId, enrolmentIds]) => ({ mentorId, enrolmentIds }));
}
