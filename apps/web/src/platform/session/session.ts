import type { SessionView } from '@contracts/auth';
import { fetchJson } from '@web/platform/http';

/** Who is signed in on this device; null when nobody is. */
export const readSession = async (): Promise<SessionView | null> => (await fetchJson<SessionView>('/api/session')).data;

export async function endSession(): Promise<void> {
  await fetchJson('/api/session', { method: 'DELETE' });
}

/** Ends the sessions of every device, this one too. */
export async function endEverySession(): Promise<void> {
  await fetchJson('/api/sessions', { method: 'DELETE' });
}
