/**
 * `full`: the phone has no room left · `closed`: the browser allows no storage (private window, some in-app browsers) ·
 * `other-tab`: an older tab of the app must be closed or reloaded first · `outdated`: this tab is the older one.
 */
export type StorageTroubleKind = 'full' | 'closed' | 'other-tab' | 'outdated';

/** The phone did not take what was to be kept. Whatever was typed is still in its field. */
export class StorageTrouble extends Error {
  override readonly name = 'StorageTrouble';

  constructor(
    readonly kind: StorageTroubleKind,
    options?: ErrorOptions,
  ) {
    super(`The phone's storage is ${kind}.`, options);
  }
}

/** Names what the browser refused; the names are those of the IndexedDB standard. */
export function storageTrouble(error: unknown): StorageTrouble {
  if (error instanceof StorageTrouble) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return new StorageTrouble('full', { cause: error });
  if (name === 'VersionError') return new StorageTrouble('outdated', { cause: error });
  return new StorageTrouble('closed', { cause: error });
}
