import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ParticipantView } from '@contracts/cohorts';
import type { AssignedView, AssignMentorRequest } from '@contracts/enrolments';
import { cohortsKey } from '@web/cohorts';
import { send } from '@web/platform/http';

/** Makes a mentor answer for some learners of a cohort. */
export function useAssignMentor(cohortId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (assignments: readonly AssignMentorRequest[]) =>
      assignments.reduce<Promise<AssignedView>>(
        async (before, body) =>
          added(await before, await send<AssignedView>(`/api/cohorts/${cohortId}/mentor-assignments`, { method: 'POST', body })),
        Promise.resolve({ assigned: 0, unchanged: 0, movedSubmissions: 0 }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: cohortsKey }),
  });
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
