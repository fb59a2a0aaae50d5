import type { AssessmentView, SaveAssessmentRequest } from '@contracts/assessments';
import { isNetworkTrouble, ProblemError } from '@web/platform/http';
import { emptyJudgement, saysTheSame, type Judgement } from './judgement.rules';

/** Where the newest words are. `nowhere`: neither the device nor the server took them; they are only in their fields. */
export type KeptAt = 'untouched' | 'nowhere' | 'device' | 'server';

export type KeeperState = {
  readonly judgement: Judgement;
  readonly keptAt: KeptAt;
  readonly savedAt: string | null;
  /** What another device wrote about the same work: both texts are kept until the mentor says which goes on. */
  readonly other: Judgement | null;
  /** Why the server will not take it, when trying again would not help. */
  readonly refusal: ProblemError | null;
};

/** What stands on the device while the server does not have it yet. */
export type ShelvedJudgement = {
  readonly judgement: Judgement;
  readonly revision: number;
  readonly other: Judgement | null;
};

export type KeeperPorts = {
  readonly versionId: string;
  readonly save: (request: SaveAssessmentRequest) => Promise<AssessmentView>;
  readonly shelf: {
    read: () => ShelvedJudgement | null;
    write: (value: ShelvedJudgement) => boolean;
    remove: () => void;
  };
  /** Does the work after so many milliseconds, unless it is called off. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
};

const pause = 800;
/** Signed out, or too often: the same request may be taken later. */
const mayPass: readonly number[] = [401, 429];
const retryAfter = [2_000, 5_000, 15_000, 30_000] as const;

/**
 * One mentor's judgement of one version: on this device with every letter, with the server at each pause.
 *
 * Nothing is ever overwritten unseen. The server refuses a save that does not know its newest revision; then both texts stay.
 */
export class JudgementKeeper {
  private state: KeeperState;
  private revision: number;
  private unsent = false;
  private tries = 0;
  private hasLeft = false;
  private sending: Promise<boolean> | null = null;
  private callOff: () => void = () => undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly ports: KeeperPorts,
    draft: AssessmentView | null,
  ) {
    this.revision = draft?.revision ?? 0;
    const stored = draft && judgementIn(draft);
    this.state = {
      judgement: stored ?? emptyJudgement,
      keptAt: stored ? 'server' : 'untouched',
      savedAt: draft?.savedAt ?? null,
      other: null,
      refusal: null,
    };
    const shelved = ports.shelf.read();
    if (shelved) this.takeUp(shelved, stored);
  }

  readonly snapshot = (): KeeperState => this.state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The revision that the server has of these words; what is released must be named by it. */
  get savedRevision(): number {
    return this.revision;
  }

  change(part: Partial<Judgement>): void {
    this.unsent = true;
    this.tries = 0;
    this.keep({ judgement: { ...this.state.judgement, ...part }, refusal: null });
    this.plan(pause);
  }

  /** Sends at once; true when the server has the newest words. */
  flush(): Promise<boolean> {
    this.callOff();
    this.sending ??= this.send().finally(() => (this.sending = null));
    return this.sending;
  }

  /** What the server says by now: another device may have gone on. */
  meet(draft: AssessmentView): void {
    if (this.sending || draft.revision <= this.revision) return;
    this.revision = draft.revision;
    const stored = judgementIn(draft);
    if (!this.unsent) this.tell({ judgement: stored, keptAt: 'server', savedAt: draft.savedAt });
    else if (!saysTheSame(stored, this.state.judgement)) this.keep({ other: stored });
  }

  /** Puts the other text into the fields and this one aside. */
  swap(): void {
    const { judgement, other } = this.state;
    if (other) this.keep({ judgement: other, other: judgement });
  }

  /** What is in the fields goes on; the other text is answered, so that this can be undone. */
  settle(): Judgement | null {
    const { other } = this.state;
    this.unsent = true;
    this.keep({ other: null });
    this.plan(0);
    return other;
  }

  /** Undoes `settle`. */
  bringBack(other: Judgement): void {
    this.unsent = true;
    this.keep({ other });
  }

  /** Words for an earlier version go into empty fields; beside others they stand until the mentor chooses. */
  bringOver(words: Judgement): void {
    if (saysTheSame(this.state.judgement, emptyJudgement)) this.change(words);
    else this.keep({ other: words });
  }

  /** The words stand somewhere safer now, and are sent from there: this keeper lets go of them. */
  handOver(): void {
    this.callOff();
    this.unsent = false;
    this.hasLeft = true;
    this.ports.shelf.remove();
  }

  /**
   * The screen is left: what waits is sent once more, or stays on the device for whoever opens the work next. This keeper touches
   * nothing after that, or it would write over its successor's words.
   */
  leave(): void {
    if (this.unsent) void this.flush();
    this.callOff();
    this.hasLeft = true;
  }

  private takeUp({ judgement, revision, other }: ShelvedJudgement, stored: Judgement | null): void {
    if (stored && !other && saysTheSame(stored, judgement)) return this.ports.shelf.remove();
    const movedOn = stored !== null && revision !== this.revision && !saysTheSame(stored, judgement);
    this.unsent = true;
    this.state = { ...this.state, judgement, keptAt: 'device', other: other ?? (movedOn ? stored : null) };
    this.plan(0);
  }

  private async send(): Promise<boolean> {
    while (this.unsent && !this.state.other) {
      this.unsent = false;
      const { judgement } = this.state;
      try {
        const saved = await this.ports.save({
          ...judgement,
          versionId: this.ports.versionId,
          revision: this.revision,
        });
        this.revision = saved.revision;
        this.tries = 0;
        this.afterSave(saved, judgement);
      } catch (error) {
        this.unsent = true;
        this.afterTrouble(error);
        return false;
      }
    }
    return !this.unsent;
  }

  private afterSave(saved: AssessmentView, sent: Judgement): void {
    // What was typed meanwhile goes in the next round, on top of the revision just given.
    if (this.unsent) return this.keep({ savedAt: saved.savedAt });
    const shelved = this.ports.shelf.read();
    if (shelved && saysTheSame(shelved.judgement, sent)) this.ports.shelf.remove();
    this.tell({ keptAt: 'server', savedAt: saved.savedAt });
  }

  private afterTrouble(error: unknown): void {
    if (this.hasLeft) return;
    if (error instanceof ProblemError && error.code === 'common/edited-meanwhile') {
      const stored = error.document['stored'] as AssessmentView;
      this.revision = stored.revision;
      if (saysTheSame(judgementIn(stored), this.state.judgement)) this.plan(0);
      else this.keep({ other: judgementIn(stored) });
    } else if (isNetworkTrouble(error) || (error instanceof ProblemError && mayPass.includes(error.status))) {
      this.plan(retryAfter[Math.min(this.tries, retryAfter.length - 1)] ?? pause);
      this.tries += 1;
    } else if (error instanceof ProblemError) this.keep({ refusal: error });
    else throw error;
  }

  private plan(milliseconds: number): void {
    this.callOff();
    this.callOff = this.ports.later(() => void this.flush(), milliseconds);
  }

  /** Changes the state and puts it on the device before anybody hears of it. */
  private keep(change: Partial<KeeperState>): void {
    const { judgement, other } = { ...this.state, ...change };
    const kept = this.ports.shelf.write({ judgement, other, revision: this.revision });
    this.tell({ ...change, keptAt: kept ? 'device' : 'nowhere' });
  }

  private tell(change: Partial<KeeperState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }
}

export const judgementIn = ({ levels, strength, nextStep, decision, reason }: AssessmentView): Judgement => ({
  levels,
  strength,
  nextStep,
  decision,
  reason,
});
