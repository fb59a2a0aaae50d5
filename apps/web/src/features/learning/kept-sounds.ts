import type { ModulePackage } from '@contracts/packages';
import { NetworkTrouble } from '@web/platform/http';
import { storageTrouble } from '@web/platform/store';

type Sounding = Pick<ModulePackage, 'media'> & { readonly module: Pick<ModulePackage['module'], 'id'> };

/** Where a recording is fetched; its name is its content, so it never changes. */
const addressOf = (hash: string): string => `/media/${hash}`;
/** Recordings are nobody's own, so they lie in the browser's cache and in no person's store; each module's by itself. */
const nameOf = ({ module }: Sounding): string => `melekai-sound-${module.id}`;
/** Some browsers keep nothing where the line is not safe. */
const cache = (): CacheStorage | undefined => (globalThis as { caches?: CacheStorage }).caches;

/** What a module's recordings weigh together. */
export const weightOfSounds = ({ media }: Pick<ModulePackage, 'media'>): number =>
  media.reduce((sum, { bytes }) => sum + bytes, 0);

/** Whether all recordings of a module are on the phone. */
export async function hasSounds(module: Sounding): Promise<boolean> {
  const kept = await keptIn(module);
  return module.media.every(({ hash }) => kept.includes(addressOf(hash)));
}

/**
 * Brings a module's recordings onto the phone; those that are there are not fetched again, those of an earlier version go. Throws
 * NetworkTrouble and StorageTrouble; what came until then stays.
 */
export async function keepSounds(module: Sounding): Promise<void> {
  const shelf = await cache()?.open(nameOf(module));
  if (!shelf) throw storageTrouble(new DOMException('There is no cache.', 'SecurityError'));
  const wanted = module.media.map(({ hash }) => addressOf(hash));
  const kept = await keptIn(module);
  for (const address of kept) if (!wanted.includes(address)) await shelf.delete(address);
  for (const address of wanted) {
    if (kept.includes(address)) continue;
    const answer = await fetch(address).catch((error: unknown) => {
      throw new NetworkTrouble(String(error));
    });
    if (!answer.ok) throw new NetworkTrouble(`A recording answered ${answer.status}.`);
    await shelf.put(address, answer).catch((error: unknown) => {
      throw storageTrouble(error);
    });
  }
}

/** Takes a module's recordings off the phone. */
export async function forgetSounds(module: Sounding): Promise<void> {
  await cache()?.delete(nameOf(module));
}

/** Where a player finds a recording: on the phone, to be given back when it is through with it, or at the server. */
export async function findSound(module: Sounding, hash: string): Promise<string> {
  const shelf = (await cache()?.has(nameOf(module))) ? await cache()?.open(nameOf(module)) : undefined;
  const kept = await shelf?.match(addressOf(hash));
  return kept ? URL.createObjectURL(await kept.blob()) : addressOf(hash);
}

async function keptIn(module: Sounding): Promise<string[]> {
  if (!(await cache()?.has(nameOf(module)))) return [];
  const requests = (await (await cache()?.open(nameOf(module)))?.keys()) ?? [];
  return requests.map(({ url }) => new URL(url).pathname);
}
