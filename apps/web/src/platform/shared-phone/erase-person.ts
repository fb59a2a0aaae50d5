import { eraseReadable, type Owner } from '@web/platform/store';
import { changeSharer } from './phone-database';

/**
 * Erases what a person alone could read on this phone, and its key. What she had not sent stays, sealed to the server, and goes out
 * like everything else; with her password she begins anew on what the server has.
 */
export async function erasePerson(owner: Owner): Promise<void> {
  // The key first: what is left of the store, should the phone be switched off now, nobody can read.
  await changeSharer(owner, (known) => ({ ...known, lock: 'erased' }));
  await eraseReadable(owner);
}
