/** How long a mentor's answer is news, in milliseconds. What is to be mended is news until it is. */
export const newsLasts = 14 * 86_400_000;

type Answered<Said> = {
  readonly id: string;
  readonly stepId: string;
  readonly status: string;
  readonly feedback: readonly Said[];
};

/** A mentor's newest answer on one work; `open` while the work waits to be mended. */
export type News<Said> = Said & { readonly id: string; readonly stepId: string; readonly open: boolean };

/** What mentors have answered since an instant (ISO 8601 in UTC, as `releasedAt` is), the newest first. */
export const freshNews = <Said extends { readonly releasedAt: string; readonly decision: string }>(
  submissions: readonly Answered<Said>[],
  since: string,
): News<Said>[] =>
  submissions
    .flatMap(({ id, stepId, status, feedback }) =>
      feedback
        .slice(-1)
        .filter(({ releasedAt }) => status === 'returned' || releasedAt > since)
        .map((said) => ({ ...said, id, stepId, open: said.decision === 'returned' && status === 'returned' })),
    )
    .sort((one, other) => (one.releasedAt < other.releasedAt ? 1 : -1));
