import { ERRORS, type Lock, type Locker, type RequestRelease } from '@tus/server';

type Holder = { readonly askToFinish: RequestRelease; readonly released: Promise<void> };

/**
 * One request at a time for an upload on this node; the rows decide between nodes.
 *
 * A phone that lost its connection comes back while the old one still looks open here: the old request is asked to finish with what it
 * has. The library's own locks wait in a busy loop.
 */
export class UploadLocks implements Locker {
  private readonly held = new Map<string, Holder>();

  newLock(id: string): Lock {
    let release: (() => void) | undefined;
    return {
      lock: async (signal, askToFinish) => {
        for (let holder = this.held.get(id); holder; holder = this.held.get(id)) {
          await holder.askToFinish();
          await Promise.race([holder.released, aborted(signal)]);
        }
        const released = new Promise<void>((resolve) => {
          release = resolve;
        });
        this.held.set(id, { askToFinish, released });
      },
      unlock: async () => {
        this.held.delete(id);
        release?.();
      },
    };
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = () => reject(ERRORS.ABORTED);
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}
