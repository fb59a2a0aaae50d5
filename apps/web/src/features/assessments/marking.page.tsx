import { useQueryClient, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams, type LoaderFunctionArgs } from 'react-router';
import type { HandInAnswer } from '@web/platform/bag';
import { isNetworkTrouble, ProblemError } from '@web/platform/http';
import { JudgedWork } from './judged.work';
import { JudgingWork } from './judging.work';
import { marking, modulePackage } from './mentor.api';
import { isToJudge, openWork } from './open-work';
import { QueuedWork } from './queued.work';
import { useBag, useMentorDevice } from './use-mentor-device';

export const loadMarking =
  (client: QueryClient) =>
  async ({ params }: LoaderFunctionArgs): Promise<null> => {
    // What is known already is shown at once; the page hears of anything newer.
    const view = await client.ensureQueryData({ ...marking(params['id'] ?? ''), revalidateIfStale: true });
    const module = await client.ensureQueryData(modulePackage(view.package));
    if (!openWork(view, module)) throw new Response('', { status: 404 });
    return null;
  };

/** One thread: to judge while its newest version waits, to read and talk about otherwise. */
export function MarkingPage() {
  const { id = '' } = useParams();
  const { data: view } = useSuspenseQuery(marking(id));
  const { data: module } = useSuspenseQuery(modulePackage(view.package));
  usePreload(view.place.nextId);
  const device = useMentorDevice();
  const { judgements } = useBag();
  const work = openWork(view, module);
  if (!work) return null;
  const { newest } = work;
  const waiting = judgements.find(({ request, answer }) => request.versionId === newest?.id && !isSettled(answer));
  if (device && waiting) return <QueuedWork key={waiting.id} work={work} item={waiting} device={device} />;
  return newest && isToJudge(work) ? (
    <JudgingWork key={newest.id} work={work} version={newest} />
  ) : (
    <JudgedWork key={id} work={work} />
  );
}

/** The server has it; what it says of the work is what counts now. */
const isSettled = (answer: HandInAnswer | null): boolean => answer !== null && answer.outcome !== 'refused';

/** Has the next work at hand before it is asked for. */
function usePreload(id: string | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!id) return;
    const fetch = async (): Promise<void> => {
      const view = await client.ensureQueryData(marking(id));
      await client.ensureQueryData(modulePackage(view.package));
    };
    // What does not come now is asked for when it is opened.
    fetch().catch((error: unknown) => {
      if (!isNetworkTrouble(error) && !(error instanceof ProblemError)) throw error;
    });
  }, [client, id]);
}
