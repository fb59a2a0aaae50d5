import type { Root } from 'react-dom/client';
import { Gate } from '@web/people';
import { deviceClock } from '@web/platform/clock';
import { isNetworkTrouble } from '@web/platform/http';
import { appBuild } from '@web/platform/release';
import { forgetPerson, rememberPerson } from '@web/platform/session';
import {
  holdSession,
  keyOf,
  lockOf,
  putSessionAway,
  readRefused,
  readSharer,
  readSharers,
  rememberShared,
  removeSharer,
  saveSharer,
  sendSealed,
  type Sharer,
} from '@web/platform/shared-phone';
import { LearnerStore, readSealed, type Owner } from '@web/platform/store';
import { fetchHome, openDevice, ownerOf, type Boot } from './boot-learner';

/** Set while somebody whom the phone does not know goes through the sign-in page; of this tab only. */
const newcomer = 'melekai-newcomer';
/** A phone that was put down for so long may be in other hands. */
const awayFor = 5 * 60_000;

/**
 * Opens a phone that several people share: first it asks who has it in hand, and nothing of anybody is shown before that. What the
 * others have not sent goes out meanwhile.
 */
export async function bootShared(root: Root, firstHome?: Promise<Response>): Promise<Boot> {
  sendForOthers();
  window.addEventListener('online', sendForOthers);
  const boot = sessionStorage.getItem(newcomer) === null ? null : await bootNewcomer(root, firstHome);
  if (boot) return boot;
  const store = await passGate(root);
  if (store?.snapshot().home) return enter(store);
  // Somebody whom the phone does not know, or of whom it has nothing but what she wrote: what she may learn, the server tells.
  await store?.close();
  await askPassword();
  return { signIn: true };
}

/** Somebody has just come in with her password; null when she has not after all, or cannot for now. */
async function bootNewcomer(root: Root, firstHome?: Promise<Response>): Promise<Boot | null> {
  const fetched = await fetchHome(firstHome).catch((error: unknown) => {
    if (!isNetworkTrouble(error)) throw error;
    return null;
  });
  if (!fetched) {
    sessionStorage.removeItem(newcomer);
    return null;
  }
  if (fetched.document.noticeAnswered === false) return { notice: true };
  const owner = ownerOf(fetched.document);
  const sharer = await readSharer(owner);
  const opened = lockOf(sharer) ? await passGate(root, sharer) : null;
  // She has forgotten her PIN and erased her part: her password was enough to begin anew.
  const isLocked = lockOf(await readSharer(owner)) !== undefined;
  if (!opened && isLocked) {
    await askPassword();
    return { signIn: true };
  }
  const store = opened ?? (await LearnerStore.open(owner));
  sessionStorage.removeItem(newcomer);
  const isFresh = store.owner.personId === owner.personId;
  if (isFresh) await store.saveHome(fetched.document, fetched.etag, deviceClock());
  if (!isLocked) history.replaceState(null, '', '/belajar/saya/kunci');
  return enter(store);
}

async function enter(store: LearnerStore): Promise<Boot> {
  rememberPerson(store.owner);
  takeInHand(store.owner);
  const sharer = await readSharer(store.owner);
  if (!lockOf(sharer)) {
    await rememberOpen(store);
    return { device: openDevice(store) };
  }
  lockWhenAway();
  void holdSession(store);
  return { device: openDevice(store, () => holdSession(store)) };
}

/** The sign-in page comes next, and whoever comes back from it is let in by what the server says. */
async function askPassword(): Promise<void> {
  await putSessionAway();
  forgetPerson();
  sessionStorage.setItem(newcomer, '1');
}

/** Who has the phone in hand; null when she has to sign in. */
async function passGate(root: Root, first?: Sharer): Promise<LearnerStore | null> {
  if (!first) void putSessionAway();
  const sharers = await readSharers();
  const refused = await readRefused(sharers);
  return new Promise((resolve, reject) => {
    root.render(
      <Gate
        sharers={sharers}
        refused={refused}
        first={first}
        onOpened={resolve}
        onOpen={(person) => LearnerStore.open(person).then(resolve, reject)}
        onSignIn={() => resolve(null)}
        onTrouble={reject}
      />,
    );
  });
}

/** Somebody has a part here and has not locked it: the phone asks for her by name too. */
async function rememberOpen(store: LearnerStore): Promise<void> {
  const { home } = store.snapshot();
  if (!home) return;
  const [name = home.person.name] = home.person.name.split(' ');
  await saveSharer({ ...store.owner, name, isDemo: home.agency.isDemo, lock: 'open' });
}

/** Whose app is open in this tab; her own outbox sends for her. */
let inHand: string | null = null;

/** One person has the phone in hand: tabs in which somebody else was at work ask again. */
function takeInHand(owner: Owner): void {
  inHand = keyOf(owner);
  if (typeof BroadcastChannel === 'undefined') return;
  const tabs = new BroadcastChannel('melekai-phone');
  tabs.onmessage = ({ data }: MessageEvent<string>) => data !== inHand && location.reload();
  tabs.postMessage(inHand);
}

function sendForOthers(): void {
  void readSharers().then(async (sharers) => {
    for (const sharer of sharers) {
      if (inHand === keyOf(sharer) && lockOf(sharer)) continue;
      await sendSealed(sharer, { clock: deviceClock, build: appBuild });
      if (sharer.lock === 'erased') await forgetWhenSent(sharer);
    }
  });
}

/** Of somebody whose part was erased nothing is left to do once all of it is with the server. */
async function forgetWhenSent(owner: Owner): Promise<void> {
  if ((await readSealed(owner)).length === 0) rememberShared(await removeSharer(owner));
}

function lockWhenAway(): void {
  let leftAt = Infinity;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leftAt = deviceClock();
    else if (deviceClock() - leftAt > awayFor) location.reload();
    else leftAt = Infinity;
  });
}
