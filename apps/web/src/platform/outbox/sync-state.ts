/**
 * Why nothing goes out just now. `no-signal` and `server` mend themselves; `signed-out` and `storage` (no room to keep the answer)
 * need the learner; `too-old` needs a newer app; `someone-else`: another account is signed in on this phone, and these acts wait for their own.
 */
export type SyncTrouble = 'no-signal' | 'server' | 'storage' | 'signed-out' | 'someone-else' | 'too-old';

/** Whether only patience helps: the line or the server, and nothing for her to do. */
export const mendsItself = (trouble: SyncTrouble | null): boolean => trouble === 'no-signal' || trouble === 'server';

/** Where the work is, as the chip says it: Disimpan di HP → Terkirim → Diterima. */
export type SyncState = {
  readonly phase: 'saved' | 'sent' | 'received';
  /** Acts that only this phone has. */
  readonly waiting: number;
  /** Acts the server refused and the learner has not dealt with. */
  readonly aside: number;
  readonly trouble: SyncTrouble | null;
  /** When the server last answered. */
  readonly answeredAt: number | null;
};
