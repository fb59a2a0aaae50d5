import type { AssessmentView, HandInAssessmentRequest } from '@contracts/assessments';
import type { Bag, BagOwner, DecidedJudgement } from '@web/platform/bag';
import type { Clock, Later } from '@web/platform/clock';
import { ProblemError } from '@web/platform/http';
import { backOff, type OneAtATime } from '@web/platform/outbox';
import { newId } from '@web/platform/store';
import { HandInHalt, troubleOf, type HandInTrouble } from './hand-in-trouble';
import type { Judgement } from './judgement.rules';

export type OutboxPorts = {
  readonly bag: Bag;
  readonly handIn: (submissionId: string, request: HandInAssessmentRequest) => Promise<AssessmentView>;
  /** Null when nobody is. */
  readonly whoIsSignedIn: () => Promise<BagOwner | null>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly oneAtATime: OneAtATime;
  readonly later: Later;
  /** Told of each answer, after it is on the disk. */
  readonly onAnswer?: (item: DecidedJudgement, answer: AssessmentView) => void;
};

export type OutboxState = {
  /** The judgement that is on its way just now. */
  readonly flying: string | null;
  readonly trouble: HandInTrouble | null;
};

/** Whose work is judged, as the list says it. */
export type AboutWork = Pick<DecidedJudgement, 'submissionId' | 'learnerName' | 'businessName' | 'taskTitle' | 'no'>;

/**
 * The way from a mentor's decision to the server: it is on the disk before anything is sent, waits there without signal, and leaves only
 * with the server's answer. Until it is sent she may call it back.
 */
export class JudgementOutbox {
  private current: OutboxState = { flying: null, trouble: null };
  private tries = 0;
  private run: Promise<void> | undefined;
  private again = false;
  private stopped = false;
  private callOff: (() => void) | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ports: OutboxPorts) {}

  readonly state = (): OutboxState => this.current;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Keeps what the mentor decided. When this returns, nothing can lose it any more. */
  async decide(
    about: AboutWork,
    versionId: string,
    { decision, ...words }: Judgement & { readonly decision: NonNullable<Judgement['decision']> },
    revision: number,
  ): Promise<DecidedJudgement> {
    const { bag, clock } = this.ports;
    const id = newId(clock);
    const request = { ...words, decision, versionId, revision, id, mentorId: bag.owner.personId };
    const judgement = { ...about, id, decidedAt: clock(), request, answer: null };
    await bag.decide(judgement);
    void this.wake();
    return judgement;
  }

  /**
   * Gives a judgement back that the server does not have: `keep` puts its words elsewhere first. False when it is too late, or when the words
   * found no other place.
   */
  callBack(id: string, keep: (item: DecidedJudgement) => boolean): Promise<boolean> {
    return this.alone(async () => {
      await this.ports.bag.freshen();
      const item = this.ports.bag.unsent.find((unsent) => unsent.id === id);
      if (!item || !keep(item)) return false;
      await this.ports.bag.remove([id]);
      return true;
    });
  }

  /** Puts a refused judgement in line once more. */
  async sendAgain(id: string): Promise<void> {
    await this.ports.bag.answer(id, null);
    await this.wakeAtOnce();
  }

  /** Sends what waits. Called while it is at it, it looks once more when it is through. */
  wake(): Promise<void> {
    this.again = true;
    this.run ??= this.runWhileWoken().finally(() => {
      this.run = undefined;
      if (this.again && !this.stopped) void this.wake();
    });
    return this.run;
  }

  /** The signal is back, the desk is in front again, or the mentor asked for it: no more waiting. */
  wakeAtOnce(): Promise<void> {
    this.tries = 0;
    return this.wake();
  }

  stop(): void {
    this.stopped = true;
    this.callOff?.();
    this.listeners.clear();
  }

  private async runWhileWoken(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      this.callOff?.();
      if (this.waiting.length === 0) continue;
      const trouble = await this.sendAll();
      this.tries = trouble ? this.tries + 1 : 0;
      this.tell({ trouble, flying: null });
      if (!trouble) continue;
      this.again = false;
      // Whoever has to sign in first comes back through a page of the server, and that opens the desk anew.
      if (trouble === 'signed-out' || trouble === 'someone-else') return;
      this.callOff = this.ports.later(() => void this.wake(), backOff(this.tries, this.ports.random));
    }
  }

  private async sendAll(): Promise<HandInTrouble | null> {
    try {
      while (!(await this.alone(() => this.sendOne())));
      return null;
    } catch (error) {
      const trouble = troubleOf(error);
      if (!trouble) throw error;
      return trouble;
    }
  }

  /** True when nothing is left to send. */
  private async sendOne(): Promise<boolean> {
    const { bag, handIn, clock, onAnswer } = this.ports;
    await bag.freshen();
    const [item] = this.waiting;
    if (!item || this.stopped) return true;
    this.tell({ ...this.current, flying: item.id });
    try {
      const answer = await handIn(item.submissionId, item.request);
      await bag.answer(item.id, { outcome: answer.status === 'second' ? 'second' : 'released', at: clock() });
      onAnswer?.(item, answer);
    } catch (error) {
      if (!(error instanceof ProblemError) || troubleOf(error)) throw error;
      if (error.status === 404) await this.makeSureItIsHer();
      const { title } = error.document;
      const stored = (error.document['stored'] as AssessmentView | undefined) ?? null;
      await bag.answer(item.id, { outcome: 'refused', at: clock(), code: error.code, title, stored });
    }
    return false;
  }

  /** A work that is not there may only mean that another account has signed in on this device. */
  private async makeSureItIsHer(): Promise<void> {
    const { bag, whoIsSignedIn } = this.ports;
    const who = await whoIsSignedIn();
    if (!who) throw new HandInHalt('signed-out');
    if (who.personId !== bag.owner.personId || who.agencyId !== bag.owner.agencyId)
      throw new HandInHalt('someone-else');
  }

  private get waiting(): readonly DecidedJudgement[] {
    return this.ports.bag.snapshot().judgements.filter(({ answer }) => !answer);
  }

  /** One tab at a time sends or calls back. */
  private alone<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.ports.oneAtATime(`judge ${this.ports.bag.owner.personId}`, work);
  }

  private tell(state: OutboxState): void {
    this.current = state;
    this.listeners.forEach((listener) => listener());
  }
}
