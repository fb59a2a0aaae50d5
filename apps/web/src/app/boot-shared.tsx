import type { Root } from 'react-dom/client';
import { Gate, type OpenPerson } from '@web/people';
import { deviceClock } from '@web/platform/clock';
import { isNetworkTrouble } from '@web/platform/http';
import { forgetPerson, rememberedPerson, rememberPerson } from '@web/platform/session';
import {
  holdSession,
  putSessionAway,
  readSharer,
  readSharers,
  rememberShared,
  removeSharer,
  sendSealed,
  type Sharer,
} from '@web/platform/shared-phone';
import { LearnerStore, readSealed, type Owner } from '@web/platform/store';
import { appBuild, fetchHome, openDevice, ownerOf, type Boot } from './boot-learner';

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
  return store ? enter(store) : { signIn: true };
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
  const store = sharer?.wrapped ? await passGate(root, sharer) : await LearnerStore.open(owner);
  if (!store) return { signIn: true };
  sessionStorage.removeItem(newcomer);
  const isFresh = store.owner.personId === owner.personId;
  if (isFresh) await store.saveHome(fetched.document, fetched.etag, deviceClock());
  if (!sharer?.wrapped) history.replaceState(null, '', '/belajar/saya/kunci');
  return enter(store);
}

async function enter(store: LearnerStore): Promise<Boot> {
  rememberPerson(store.owner);
  const sharer = await readSharer(store.owner);
  if (!sharer?.wrapped) return { device: openDevice(store) };
  lockWhenAway();
  void holdSession(store);
  return { device: openDevice(store, () => holdSession(store)) };
}

/** Who has the phone in hand; null when she has to sign in. */
async function passGate(root: Root, first?: Sharer): Promise<LearnerStore | null> {
  if (!first) void putSessionAway();
  const [sharers, open] = await Promise.all([readSharers(), readOpenPerson()]);
  return new Promise((resolve, reject) => {
    const signIn = async (): Promise<void> => {
      await putSessionAway();
      forgetPerson();
      sessionStorage.setItem(newcomer, '1');
      resolve(null);
    };
    root.render(
      <Gate
        sharers={sharers}
        open={open}
        first={first}
        onOpened={resolve}
        onOpen={(person) => LearnerStore.open(person).then(resolve, reject)}
        onSignIn={() => void signIn().catch(reject)}
      />,
    );
  });
}

/** Who used the phone last, if her part of it is not locked. */
async function readOpenPerson(): Promise<OpenPerson | null> {
  const owner = rememberedPerson();
  if (!owner || (await readSharer(owner))) return null;
  const store = await LearnerStore.open(owner);
  const { home } = store.snapshot();
  await store.close();
  return home && { ...owner, name: home.person.name };
}

function sendForOthers(): void {
  void readSharers().then(async (sharers) => {
    for (const sharer of sharers) {
      await sendSealed(sharer, { clock: deviceClock, build: appBuild });
      if (!sharer.wrapped) await forgetWhenSent(sharer);
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
