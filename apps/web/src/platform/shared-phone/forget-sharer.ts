import type { LearnerStore } from '@web/platform/store';
import { rememberShared } from './is-shared';
import { removeSharer } from './phone-database';

/** Leaves nothing of somebody on a shared phone: she has signed out, and all she did is with the server. */
export async function forgetSharer(store: LearnerStore): Promise<void> {
  await store.erase();
  rememberShared(await removeSharer(store.owner));
}
