import { isNetworkTrouble, ProblemError } from '@web/platform/http';
import { StorageTrouble } from '@web/platform/store';
import { carryWorks, type CarryPorts } from './carry-works';

export type CarrierState = {
  /** What is being brought just now; `count` is null until it is known, and all are here while the app itself still comes. */
  readonly bringing: { readonly done: number; readonly count: number | null } | null;
  readonly trouble: 'no-signal' | 'storage' | 'app' | null;
};

type Ports = Omit<CarryPorts, 'onProgress' | 'session'> & {
  /** Keeps the desk itself on the device; false when it did not come. */
  readonly keepDesk: () => Promise<boolean>;
};

const idle: CarrierState = { bringing: null, trouble: null };

/** Takes works along in the background, whichever page of the desk is open, and says how far it is. */
export class Carrier {
  private current = idle;
  private stop: AbortController | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ports: Ports) {}

  readonly state = (): CarrierState => this.current;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async carry(session: CarryPorts['session']): Promise<void> {
    if (this.stop) return;
    const stop = (this.stop = new AbortController());
    this.tell({ bringing: { done: 0, count: null }, trouble: null });
    try {
      const deskIsKept = this.ports.keepDesk();
      const onProgress = (done: number, count: number) =>
        stop.signal.aborted || this.tell({ bringing: { done, count }, trouble: null });
      await carryWorks({ ...this.ports, session, onProgress }, stop.signal);
      const isKept = await deskIsKept;
      if (!stop.signal.aborted) this.tell({ bringing: null, trouble: isKept ? null : 'app' });
    } catch (error) {
      if (!stop.signal.aborted) this.tell({ bringing: null, trouble: troubleIn(error) });
    } finally {
      if (this.stop === stop) this.stop = null;
    }
  }

  /** What came so far stays. */
  cancel(): void {
    this.stop?.abort();
    this.stop = null;
    this.tell(idle);
  }

  private tell(state: CarrierState): void {
    this.current = state;
    this.listeners.forEach((listener) => listener());
  }
}

function troubleIn(error: unknown): 'no-signal' | 'storage' {
  if (error instanceof StorageTrouble) return 'storage';
  if (isNetworkTrouble(error) || error instanceof ProblemError) return 'no-signal';
  throw error;
}
