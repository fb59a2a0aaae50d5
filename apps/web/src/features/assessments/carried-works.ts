import type { MarkingView } from '@contracts/assessments';
import type { ModulePackage } from '@contracts/packages';
import type { NextWork, QueueItem, QueuePage } from '@contracts/submissions';
import { filesOf, type Bag, type BagContents } from '@web/platform/bag';
import { isNetworkTrouble } from '@web/platform/http';
import { StorageTrouble } from '@web/platform/store';
import { openQuestion } from './open-work';
import { mentorDevice, tellLine } from './mentor-device';
import type { QueueSearch } from './queue-search';

/** Asks the server; where it cannot be reached, the works on this device answer if they can. */
export async function orCarried<Answer>(
  ask: () => Promise<Answer>,
  carried: (bag: Bag) => Promise<Answer | null> | Answer | null,
): Promise<Answer> {
  try {
    const answer = await ask();
    tellLine(false);
    return answer;
  } catch (error) {
    if (!isNetworkTrouble(error)) throw error;
    const device = await mentorDevice();
    const answer = device && device.bag.snapshot().works.length > 0 ? await carried(device.bag) : null;
    if (answer === null) throw error;
    tellLine(true);
    return answer;
  }
}

/** The carried works that are still to be judged, in the queue's order. */
export function worksToJudge({ works, judgements }: BagContents): readonly MarkingView[] {
  const decided = new Set(judgements.map(({ submissionId }) => submissionId));
  return works.filter(({ id }) => !decided.has(id)).map(({ view }) => view);
}

/** The work to go on with after this one, round the works on this device; null when it was the last. */
export function nextCarried(contents: BagContents, id: string): string | null {
  const left = worksToJudge(contents).map((view) => view.id);
  const order = contents.works.map((work) => work.id);
  const after = [...order.slice(order.indexOf(id) + 1), ...order.slice(0, Math.max(0, order.indexOf(id)))];
  return after.find((other) => other !== id && left.includes(other)) ?? null;
}

/** The queue as this device knows it: what was taken along and is not judged yet. The other lists need the server. */
export function carriedPage(bag: Bag, { view, search }: QueueSearch): QueuePage | null {
  if (view !== 'waiting') return null;
  const items = worksToJudge(bag.snapshot()).map(itemOf);
  const words = search.toLowerCase();
  const found = items.filter(({ learnerName, businessName, taskTitle }) =>
    `${learnerName} ${businessName} ${taskTitle}`.toLowerCase().includes(words),
  );
  return { items: found, next: null, counts: { waiting: items.length } };
}

export function carriedNext(bag: Bag): NextWork {
  const views = worksToJudge(bag.snapshot());
  return { item: views[0] ? itemOf(views[0]) : null, waiting: views.length };
}

/** A carried work as its screen shows it, with the photos that are on this device. */
export async function carriedView(bag: Bag, id: string): Promise<MarkingView | null> {
  const contents = bag.snapshot();
  const view = contents.works.find((work) => work.id === id)?.view;
  if (!view) return null;
  const here = new Map(
    await Promise.all(filesOf(view).map(async (file) => [file.id, await addressOf(bag, file.id)] as const)),
  );
  const left = worksToJudge(contents);
  return {
    ...view,
    place: {
      index: left.findIndex((other) => other.id === id) + 1,
      waiting: left.length,
      nextId: nextCarried(contents, id),
    },
    versions: view.versions.map((version) => ({
      ...version,
      files: version.files.map((file) => ({ ...file, url: here.get(file.id) ?? file.url })),
    })),
  };
}

/** The module of a carried work; undefined where it is not on this device. */
export async function carriedModule(hash: string): Promise<ModulePackage | undefined> {
  const bag = (await mentorDevice())?.bag;
  if (!bag || bag.snapshot().works.length === 0) return undefined;
  return bag.readModule(hash).catch((error: unknown) => {
    // What the device cannot give, the server may.
    if (error instanceof StorageTrouble) return undefined;
    throw error;
  });
}

/** Made once a photo: an address holds its bytes in memory. */
const addresses = new Map<string, string>();

async function addressOf(bag: Bag, id: string): Promise<string | null> {
  const made = addresses.get(id);
  if (made) return made;
  const photo = await bag.readPhoto(id);
  if (!photo) return null;
  const address = URL.createObjectURL(new Blob([photo.bytes], { type: photo.mime }));
  addresses.set(id, address);
  return address;
}

function itemOf(view: MarkingView): QueueItem {
  const { id, learnerName, businessName, taskTitle, state, receivedAt, promisedAt, versions, assessments } = view;
  const newest = versions[versions.length - 1];
  const draft = assessments.find(({ status, versionId }) => status === 'draft' && versionId === newest?.id);
  return {
    id,
    learnerName,
    businessName,
    taskTitle,
    no: newest?.no ?? 0,
    state,
    receivedAt,
    promisedAt,
    askedAt: openQuestion(view)?.at ?? null,
    draftSavedAt: draft?.savedAt ?? null,
  };
}
