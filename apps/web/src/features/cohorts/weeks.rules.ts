import type { CohortActivityView } from '@contracts/cohorts';

type Week = CohortActivityView['weeks'][number];

/** The weeks of a cohort, numbered from the one in which it begins; weeks before it in which nobody came are left out. */
export function numberedWeeks({
  weeks,
  cohort,
}: Pick<CohortActivityView, 'weeks' | 'cohort'>): (Week & { number: number })[] {
  const first = weeks.findIndex(({ startsOn, active }) => active > 0 || dayAfterWeek(startsOn) > cohort.startsOn);
  return (first < 0 ? [] : weeks.slice(first)).map((week, index) => ({ ...week, number: index + 1 }));
}

const dayAfterWeek = (monday: string): string =>
  new Date(Date.parse(monday) + 7 * 86_400_000).toISOString().slice(0, 10);

/** The step of the way on which most people were lost, if any were. */
export function largestLoss<Step extends { readonly value: number }>(
  steps: readonly Step[],
): { readonly from: Step; readonly to: Step; readonly lost: number } | undefined {
  let largest: { from: Step; to: Step; lost: number } | undefined;
  steps.forEach((to, index) => {
    const from = steps[index - 1];
    const lost = from ? from.value - to.value : 0;
    if (from && lost > (largest?.lost ?? 0)) largest = { from, to, lost };
  });
  return largest;
}
