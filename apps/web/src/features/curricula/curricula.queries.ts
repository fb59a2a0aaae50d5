import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { CurriculumView, QuizDraftView, VersionView } from '@contracts/curricula';
import { send } from '@web/platform/http';
import { pendingVersion } from './curricula.rules';

/** The agency's curricula with their versions, newest first. */
export const curriculaQuery = () =>
  queryOptions({
    queryKey: ['curricula'],
    queryFn: ({ signal }) => send<CurriculumView[]>('/api/curricula', { signal }),
  });

/** One version: what it holds, who signed it, what changed, and what this person may do next. */
export const versionQuery = (id: string) =>
  queryOptions({
    queryKey: ['curricula', 'version', id],
    queryFn: ({ signal }) => send<VersionView>(`/api/curriculum-versions/${id}`, { signal }),
  });

/** One quiz of a version, with its keys and explanations. */
export const quizQuery = (versionId: string, activityId: string) =>
  queryOptions({
    queryKey: ['curricula', 'version', versionId, 'quiz', activityId],
    queryFn: ({ signal }) =>
      send<QuizDraftView>(`/api/curriculum-versions/${versionId}/quizzes/${activityId}`, { signal }),
  });

/** Reads the curricula and the version on which people are working: what waits for somebody is known only on its own page. */
export async function readWithPending(client: QueryClient): Promise<void> {
  const curricula = await client.ensureQueryData(curriculaQuery());
  const pending = curricula.flatMap((curriculum) => pendingVersion(curriculum) ?? []);
  await Promise.all(pending.map(({ id }) => client.ensureQueryData(versionQuery(id))));
}
