import type { ActKind } from '@contracts/learning';
import type { Sealed } from '@contracts/seals';
import type { QueuedAct, StoredFile } from './schema';

declare const locked: unique symbol;

/** Words or bytes as they lie on the disk: as they are, or so that only their owner can read them. */
export type Kept<Value> = Value | { readonly [locked]: Value };

/** What waits to be sent once more, so that only the server can read it; it outlives what its owner alone could read. */
export type SealedAct = {
  readonly entry: Sealed;
  readonly photos: readonly Sealed[];
  /** What it is, and nothing of what it says; not there in what older apps sealed. */
  readonly kind?: ActKind;
  /** The server opened it and will not take it. */
  readonly refused?: true;
};

/** How a person's words are kept on the disk. `seal` is there only on a phone that several people share. */
export type Safe = {
  readonly put: <Value>(value: Value) => Promise<Kept<Value>>;
  readonly take: <Value>(kept: Kept<Value>) => Promise<Value>;
  readonly seal?: (act: QueuedAct, photos: readonly StoredFile[]) => Promise<SealedAct>;
};

/** On a phone of one's own the words lie open: whoever can unlock the phone is its owner. */
export const openSafe: Safe = {
  put: async (value) => value,
  take: async <Value>(kept: Kept<Value>) => kept as Value,
};
