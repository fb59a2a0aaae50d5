import type { MarkingBatch, MarkingView } from '@contracts/assessments';
import type { SessionView } from '@contracts/auth';
import type { ModulePackage } from '@contracts/packages';
import { filesOf, type Bag, type CarriedPhoto } from '@web/platform/bag';
import type { Clock } from '@web/platform/clock';

export type CarryPorts = {
  readonly bag: Bag;
  readonly session: SessionView;
  readonly clock: Clock;
  readonly fetchBatch: (signal: AbortSignal) => Promise<MarkingBatch>;
  readonly fetchModule: (hash: string) => Promise<ModulePackage>;
  readonly fetchPhoto: (file: ReturnType<typeof filesOf>[number], signal: AbortSignal) => Promise<CarriedPhoto>;
  /** Told how many works are on the device, of how many. */
  readonly onProgress: (done: number, count: number) => void;
};

/**
 * Takes the works due first along: one after the other, each whole before it counts. What is here already is not fetched again, so a broken
 * line goes on where it stopped. Throws NetworkTrouble, a ProblemError, StorageTrouble, or the signal's own reason.
 */
export async function carryWorks(ports: CarryPorts, signal: AbortSignal): Promise<void> {
  const { bag, session, clock, onProgress } = ports;
  const { works } = await ports.fetchBatch(signal);
  onProgress(0, works.length);
  // What was judged or went to somebody else meanwhile leaves the device.
  await bag.keepOnly(works.map(({ id }) => id));
  const about = { session, takenAt: clock() };
  for (const [place, view] of works.entries()) {
    const module = (await bag.readModule(view.package)) ?? (await ports.fetchModule(view.package));
    const photos = await photosOf(view, ports, signal);
    if (signal.aborted) throw new DOMException('Called off.', 'AbortError');
    await bag.putWork(place, view, module, photos, about);
    onProgress(place + 1, works.length);
  }
}

/** The photos of a work that are not on the device yet. */
async function photosOf(
  view: MarkingView,
  { bag, fetchPhoto }: CarryPorts,
  signal: AbortSignal,
): Promise<CarriedPhoto[]> {
  const photos: CarriedPhoto[] = [];
  for (const file of filesOf(view)) {
    const isHere = photos.some(({ id }) => id === file.id) || (await bag.readPhoto(file.id)) !== undefined;
    if (!isHere) photos.push(await fetchPhoto(file, signal));
  }
  return photos;
}

/** Works that are judged, withdrawn, sent anew or another mentor's by now leave the device. */
export async function dropSettled(bag: Bag, fetchWaiting: () => Promise<ReadonlyMap<string, number>>): Promise<void> {
  const { works } = bag.snapshot();
  if (works.length === 0) return;
  const waiting = await fetchWaiting();
  const kept = works.filter(({ id, view }) => waiting.get(id) === view.versions[view.versions.length - 1]?.no);
  if (kept.length < works.length) await bag.keepOnly(kept.map(({ id }) => id));
}
