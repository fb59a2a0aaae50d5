import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';

/** A browser of the learner's own: an empty disk, which can be full, and tabs that hear each other in the order it was said. */
export class FakeBrowser {
  diskIsFull = false;
  private readonly before = {
    indexedDB: globalThis.indexedDB,
    BroadcastChannel: globalThis.BroadcastChannel,
    put: IDBObjectStore.prototype.put,
    add: IDBObjectStore.prototype.add,
  };

  /** From now on this is the browser that everything runs in. */
  begin(): void {
    globalThis.indexedDB = new IDBFactory();
    globalThis.BroadcastChannel = neighbours();
    const refuseWhenFull = (): void => {
      if (this.diskIsFull) throw new DOMException('full', 'QuotaExceededError');
    };
    for (const name of ['put', 'add'] as const) {
      const write = this.before[name];
      IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...row: Parameters<typeof write>) {
        refuseWhenFull();
        return write.apply(this, row);
      };
    }
  }

  end(): void {
    const { indexedDB, BroadcastChannel, put, add } = this.before;
    Object.assign(globalThis, { indexedDB, BroadcastChannel });
    Object.assign(IDBObjectStore.prototype, { put, add });
  }
}

function neighbours(): typeof BroadcastChannel {
  const open = new Set<Neighbour>();
  class Neighbour {
    onmessage: ((message: { readonly data: unknown }) => void) | null = null;

    constructor(readonly name: string) {
      open.add(this);
    }

    postMessage(data: unknown): void {
      for (const other of open)
        if (other !== this && other.name === this.name)
          queueMicrotask(() => open.has(other) && other.onmessage?.({ data }));
    }

    close(): void {
      open.delete(this);
    }
  }
  return Neighbour as unknown as typeof BroadcastChannel;
}
