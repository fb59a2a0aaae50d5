import type { SessionView } from '@contracts/auth';
import { Bag, type BagOwner, type DecidedJudgement } from '@web/platform/bag';
import { deviceClock, later } from '@web/platform/clock';
import { LocalShelf } from '@web/platform/desk';
import { isNetworkTrouble } from '@web/platform/http';
import { oneAtATime } from '@web/platform/outbox';
import { readSession } from '@web/platform/session';
import { StorageTrouble } from '@web/platform/store';
import { Carrier } from './carrier';
import { fetchBatch, fetchModule, fetchPhoto, handInAssessment, whoIsSignedIn } from './hand-in.api';
import { JudgementOutbox } from './judgement-outbox';
import { keepDesk } from './keep-desk';
import { shelfKey } from './shelved';

/** What this device holds for the mentor who sits at it. */
export type MentorDevice = { readonly bag: Bag; readonly outbox: JudgementOutbox; readonly carrier: Carrier };

/** Whose desk this device opens without a network. Only ids: what they may see is decided by the server and their own bag. */
const ofThisDevice = () => new LocalShelf('device');
const key = 'mentor';
/** Nobody sits here yet: whoever asks waits for the session. */
let device: Promise<MentorDevice | null> = Promise.resolve(null);
let known: MentorDevice | null = null;
let lineIsCut = false;
const listeners = new Set<() => void>();
const answered = new Set<(item: DecidedJudgement) => void>();
const tell = () => listeners.forEach((listener) => listener());

export const subscribeToDevice = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
/** The device of whoever sits here; null until it is open, and where the browser keeps nothing. */
export const knownDevice = (): MentorDevice | null => known;
/** The same, once it is known who sits here. */
export const mentorDevice = (): Promise<MentorDevice | null> => device;
/** Whether what is shown comes from this device, because the server could not be reached. */
export const isLineCut = (): boolean => lineIsCut;

/** Calls back for each judgement that the server has answered. */
export function onJudgementAnswered(listener: (item: DecidedJudgement) => void): () => void {
  answered.add(listener);
  return () => answered.delete(listener);
}

/** Told with each answer that came, and with each that came from the device instead. */
export function tellLine(isCut: boolean): void {
  if (isCut === lineIsCut) return;
  lineIsCut = isCut;
  tell();
}

/**
 * Who is signed in. Without a network: who was here last, if she took works along; what she may see is what is on this device.
 * From then on the device's own store is open, and what waits in it is sent.
 */
export async function readMentorSession(): Promise<SessionView | null> {
  let open: (found: MentorDevice | null) => void = () => undefined;
  device = new Promise((resolve) => (open = resolve));
  try {
    const session = await readSession();
    open(session && (await sitDown(session)));
    return session;
  } catch (error) {
    const kept = isNetworkTrouble(error) ? await lastSession() : null;
    open(kept?.device ?? null);
    if (!kept) throw error;
    tellLine(true);
    return kept.session;
  }
}

/** Nothing of the mentor stays on this device; what she had not sent is gone, she was asked. */
export async function eraseMentor(): Promise<void> {
  ofThisDevice().remove(key);
  const found = known;
  standUp();
  await found?.bag.erase();
}

/** Lets go of the device, as closing the desk does. */
export function standUp(): void {
  known?.outbox.stop();
  known?.carrier.cancel();
  device = Promise.resolve(null);
  known = null;
  lineIsCut = false;
  tell();
}

async function sitDown(session: SessionView): Promise<MentorDevice | null> {
  const owner = { agencyId: session.agency.id, personId: session.personId };
  ofThisDevice().write(key, owner);
  const found = await openDevice(owner);
  // Only a desk that opens without a network needs to know her then.
  if (found && found.bag.snapshot().works.length > 0) await found.bag.keepSession(session).catch(ignoreStorage);
  return found;
}

async function lastSession(): Promise<{ session: SessionView; device: MentorDevice } | null> {
  const owner = ofThisDevice().read<BagOwner>(key);
  const found = owner && (await openDevice(owner));
  const session = found?.bag.snapshot().session;
  return found && session ? { session, device: found } : null;
}

async function openDevice(owner: BagOwner): Promise<MentorDevice | null> {
  try {
    const bag = await Bag.open(owner);
    const outbox = new JudgementOutbox({
      bag,
      handIn: handInAssessment,
      whoIsSignedIn,
      clock: deviceClock,
      random: Math.random,
      oneAtATime,
      later,
      onAnswer: (item) => answered.forEach((listener) => listener(item)),
    });
    const carrier = new Carrier({ bag, clock: deviceClock, fetchBatch, fetchModule, fetchPhoto, keepDesk });
    forgetDecided(bag);
    known = { bag, outbox, carrier };
    tell();
    return known;
  } catch (error) {
    // A browser that keeps nothing: the desk works as long as there is signal.
    ignoreStorage(error);
    return null;
  }
}

/** What was decided has its words in the bag; a shelf that a crash kept from letting go of them would say them twice. */
function forgetDecided({ owner, unsent }: Bag): void {
  const shelf = new LocalShelf(owner.personId);
  unsent.forEach(({ request }) => shelf.remove(shelfKey(request.versionId)));
}

function ignoreStorage(error: unknown): void {
  if (!(error instanceof StorageTrouble)) throw error;
}
