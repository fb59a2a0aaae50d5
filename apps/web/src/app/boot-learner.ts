import type { HomeDocument } from '@contracts/learning';
import { deviceClock, later } from '@web/platform/clock';
import type { Device } from '@web/platform/device';
import { ProblemError } from '@web/platform/http';
import { httpCourier, oneAtATime, Outbox, type FetchedHome } from '@web/platform/outbox';
import { appBuild } from '@web/platform/release';
import { forgetPerson, rememberedPerson, rememberPerson } from '@web/platform/session';
import { LearnerStore } from '@web/platform/store';

/** Where the opening of the app leads: to the app, to the sign-in page, to the notice about her data, or to why it can't open. */
export type Boot = { readonly device: Device } | { readonly signIn: true } | { readonly notice: true };

/**
 * Opens the learner's own store. A phone that knows her needs no network for that; one that does not asks the server who she is.
 * `firstHome` is that question, when it is on its way already. Throws StorageTrouble, NetworkTrouble or a ProblemError.
 */
export async function bootLearner(firstHome?: Promise<Response>): Promise<Boot> {
  const person = rememberedPerson();
  if (person) {
    const store = await LearnerStore.open(person);
    if (store.snapshot().home) return { device: openDevice(store) };
    await store.close();
  }
  const fetched = await fetchHome(firstHome);
  if (!fetched) return { signIn: true };
  if (fetched.document.noticeAnswered === false) return { notice: true };
  const store = await LearnerStore.open(ownerOf(fetched.document));
  await store.saveHome(fetched.document, fetched.etag, deviceClock());
  rememberPerson(store.owner);
  return { device: openDevice(store) };
}

/** Her home document; null for a stranger. `begun`: see `bootLearner`. */
export async function fetchHome(begun: Promise<Response> | undefined): Promise<FetchedHome | null> {
  try {
    return await httpCourier.fetchHome(null, begun);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 401) throw error;
    forgetPerson();
    return null;
  }
}

/** Whose home it is. */
export const ownerOf = ({ agency, person }: HomeDocument) => ({ agencyId: agency.id, personId: person.id });

/** What of the app lives on this phone, on an open store. `bringBack` is there on a shared phone. */
export function openDevice(store: LearnerStore, bringBack?: () => Promise<boolean>): Device {
  const outbox = new Outbox({
    store,
    courier: httpCourier,
    clock: deviceClock,
    random: Math.random,
    oneAtATime,
    later,
    build: appBuild,
    bringBack,
  });
  return { store, outbox, clock: deviceClock };
}
