/** How long a mentor's answer is news. What is to be mended is news until it is. */
const freshFor = 14 * 86_400_000;

type Answered<Said> = {
  readonly id: string;
  readonly stepId: string;
  readonly status: string;
  readonly feedback: readonly Said[];
};

/** A mentor's newest answer on one work; `open` while the work waits to be mended. */
export type News<Said> = Said & { readonly id: string; readonly stepId: string; readonly open: boolean };

/** What mentors have answered lately, the newest first. */
export const freshNews = <Said extends { readonly releasedAt: string; readonly decision: string }>(
  submissions: readonly Answered<Said>[],
  now: number,
): News<Said>[] =>
  submissions
    .flatMap(({ id, stepId, status, feedback }) =>
      feedback
        .slice(-1)
        .filter(({ releasedAt }) => status === 'returned' || now - Date.parse(releasedAt) < freshFor)
        .map((said) => ({ ...said, id, stepId, open: said.decision === 'returned' && status === 'returned' })),
    )
    .sort((one, other) => (one.releasedAt < other.releasedAt ? 1 : -1));
