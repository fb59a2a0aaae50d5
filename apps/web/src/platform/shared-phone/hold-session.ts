import type { PhoneSecret } from '@contracts/auth';
import type { SessionView } from '@contracts/auth';
import { isNetworkTrouble, ProblemError, send } from '@web/platform/http';
import type { LearnerStore } from '@web/platform/store';

/**
 * Makes the session in the browser hers, whoever had the phone before; answers whether it is. Where her own has ended and she has signed
 * in anew, that one is taken behind her PIN instead.
 */
export async function holdSession(store: LearnerStore): Promise<boolean> {
  try {
    const secret = await store.readSecret();
    if (secret && (await bringBack(secret))) return true;
    const signedIn = await send<SessionView | null>('/api/session');
    const { agencyId, personId } = store.owner;
    if (signedIn?.personId !== personId || signedIn.agency.id !== agencyId) return false;
    const fresh = await send<PhoneSecret>('/api/session/phone', { method: 'POST' });
    await store.saveSecret(fresh.secret);
    return true;
  } catch (error) {
    if (!isNetworkTrouble(error) && !(error instanceof ProblemError)) throw error;
    return false;
  }
}

async function bringBack(secret: string): Promise<boolean> {
  try {
    await send('/api/session/phone', { method: 'PUT', body: { secret } satisfies PhoneSecret });
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 401) return false;
    throw error;
  }
}

/** Puts the session out of reach of the next person; it goes on behind the PIN. Without signal the cookie stays until there is some. */
export async function putSessionAway(): Promise<void> {
  await send('/api/session/phone', { method: 'DELETE' }).catch((error: unknown) => {
    if (!isNetworkTrouble(error) && !(error instanceof ProblemError)) throw error;
  });
}
