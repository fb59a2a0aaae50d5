import type { EntryAnswer, SyncAnswer } from '@contracts/learning';
import type { Clock } from '@web/platform/clock';
import { NetworkTrouble, ProblemError } from '@web/platform/http';
import { StorageTrouble, type LearnerStore, type QueuedAct } from '@web/platform/store';
import type { Courier } from './courier';
import { limits, pickBatch } from './pick-batch';
import type { SyncTrouble } from './sync-state';

/** Sending has to stop, and why. */
export class Halt extends Error {
  override readonly name = 'Halt';

  constructor(readonly trouble: SyncTrouble) {
    super(trouble);
  }
}

export type SenderPorts = {
  readonly store: LearnerStore;
  readonly courier: Courier;
  readonly clock: Clock;
  readonly build: string;
  /** Told when a request is on its way and when its answer is in. */
  readonly onFlight: (flying: boolean) => void;
  /** Told when the server has something the home document on the phone does not say yet. */
  readonly onNews: () => void;
};

/** A photo that the server does not have after all, or that changed on the way, is sent again, but not for ever. */
const photoTries = 3;

/**
 * Brings what is queued to the server.
 *
 * An act leaves the outbox only in the transaction that keeps the answer to it; whatever breaks before that, it is sent again, and
 * the server knows it by its id. Acts with photos wait for them; the others go ahead, for order does not matter to the ledger.
 */
export class Sender {
  private most: number = limits.entries;
  private readonly photoMisses = new Map<string, number>();

  constructor(private readonly ports: SenderPorts) {}

  /** Sends until nothing is left. Throws Halt when it cannot go on. */
  async sendAll(): Promise<void> {
    for (;;) {
      const { queued } = this.ports.store.snapshot();
      const ready: QueuedAct[] = [];
      const waiting: QueuedAct[] = [];
      for (const item of queued) ((await this.hasItsPhotos(item)) ? ready : waiting).push(item);

      const batch = pickBatch(ready, this.most);
      const [next] = waiting;
      if (batch.length > 0) await this.sendBatch(batch);
      else if (next) await this.bringPhotos(next);
      else return;
    }
  }

  private async sendBatch(batch: readonly QueuedAct[]): Promise<void> {
    const { store, courier, clock, build, onNews } = this.ports;
    const { home, known } = store.snapshot();
    const answer = await this.flying(() =>
      courier.sync({
        app: build,
        phoneNow: new Date(clock()).toISOString(),
        // Her own acts are no news to her: what the server has taken since counts as read.
        cursor: home && Math.max(home.cursor, ...known.map(({ seen }) => seen)),
        entries: batch.map(({ act }) => act),
      }),
    ).catch((error: unknown) => this.splitOrHalt(batch, error));
    if (!answer) return;

    this.most = limits.entries;
    await this.makeSureItIsHer(answer);
    const settled = await this.withoutMissingPhotos(batch, answer.answers);
    if (settled.length === 0) return this.haltUnlessPhotosGoAgain(batch);
    await store.takeAnswers(settled, answer.cursor, clock());
    if (answer.news) onNews();
  }

  /**
   * A request the server would not read as a whole is sent in halves, until the one act it cannot take stands alone and is put aside.
   * So one bad act never holds up the others.
   */
  private async splitOrHalt(batch: readonly QueuedAct[], error: unknown): Promise<null> {
    if (!(error instanceof ProblemError) || ![400, 413, 415, 422].includes(error.status)) throw haltFor(error);
    const [only] = batch;
    if (batch.length > 1 || !only) {
      this.most = Math.ceil(batch.length / 2);
      return null;
    }
    await this.putAside(only, error);
    return null;
  }

  /** `not-enrolled` may only mean that another account has signed in meanwhile: then these answers are not for her acts. */
  private async makeSureItIsHer({ answers }: SyncAnswer): Promise<void> {
    if (!answers.some((answer) => hasCode(answer, 'learning/not-enrolled'))) return;
    const { store, courier } = this.ports;
    const signedIn = await courier.whoIsSignedIn().catch((error: unknown) => {
      throw haltFor(error);
    });
    if (!signedIn) throw new Halt('signed-out');
    if (signedIn.personId !== store.owner.personId || signedIn.agencyId !== store.owner.agencyId)
      throw new Halt('someone-else');
  }

  /** Answers that only say that a photo has not arrived are not final: the photo goes again, then the act. */
  private async withoutMissingPhotos(
    batch: readonly QueuedAct[],
    answers: readonly EntryAnswer[],
  ): Promise<EntryAnswer[]> {
    const asked = new Map(batch.map((item) => [item.id, item]));
    const settled: EntryAnswer[] = [];
    for (const answer of answers) {
      const item = answer.id === null ? undefined : asked.get(answer.id);
      if (!item) continue;
      const misses = hasCode(answer, 'submissions/file-missing')
        ? (this.photoMisses.get(item.id) ?? 0) + 1
        : photoTries;
      if (misses >= photoTries) {
        settled.push(answer);
        continue;
      }
      this.photoMisses.set(item.id, misses);
      for (const id of item.photoIds) await this.ports.store.changePhoto(id, { uploaded: false, uploadUrl: null });
    }
    return settled;
  }

  private async haltUnlessPhotosGoAgain(batch: readonly QueuedAct[]): Promise<void> {
    const complete = await Promise.all(batch.map((item) => this.hasItsPhotos(item)));
    if (complete.every(Boolean)) throw new Halt('server');
  }

  private async bringPhotos(item: QueuedAct): Promise<void> {
    const { store, courier } = this.ports;
    for (const id of item.photoIds) {
      const photo = await store.readPhoto(id);
      if (!photo || photo.uploaded) continue;
      try {
        await this.flying(() => courier.uploadPhoto(photo, (uploadUrl) => store.changePhoto(id, { uploadUrl })));
      } catch (error) {
        if (!(error instanceof ProblemError) || error.status >= 500 || [401, 403, 429].includes(error.status))
          throw haltFor(error);
        // Of a photo that changed on the way the phone has one that did not: it begins anew. What else is wrong with it stays wrong.
        const misses = (this.photoMisses.get(id) ?? 0) + 1;
        const isOver = error.code !== 'submissions/picture-damaged' || misses >= photoTries;
        this.photoMisses.set(id, isOver ? 0 : misses);
        await store.changePhoto(id, { uploadUrl: null });
        return isOver ? this.putAside(item, error) : undefined;
      }
      await store.changePhoto(id, { uploaded: true });
    }
  }

  private async hasItsPhotos({ photoIds }: QueuedAct): Promise<boolean> {
    for (const id of photoIds) {
      const photo = await this.ports.store.readPhoto(id);
      // A photo that is not on this phone any more was sent with an earlier version; the server knows.
      if (photo && !photo.uploaded) return false;
    }
    return true;
  }

  private async putAside({ id }: QueuedAct, { document: { type, title } }: ProblemError): Promise<void> {
    const { store, clock } = this.ports;
    await store.takeAnswers([{ id, answer: 'refused', problem: { type, title } }], 0, clock());
  }

  private async flying<Result>(request: () => Promise<Result>): Promise<Result> {
    this.ports.onFlight(true);
    try {
      return await request();
    } finally {
      this.ports.onFlight(false);
    }
  }
}

const hasCode = (answer: EntryAnswer, code: string): boolean =>
  answer.answer === 'refused' && answer.problem.type === `urn:melekai:problem:${code}`;

/** What a failed request means for sending. What has no name here is our own mistake and stays an error. */
export function haltFor(error: unknown): Error {
  if (error instanceof Halt) return error;
  if (error instanceof NetworkTrouble) return new Halt('no-signal');
  if (error instanceof StorageTrouble) return new Halt('storage');
  if (error instanceof ProblemError && error.status === 401) return new Halt('signed-out');
  if (error instanceof ProblemError && error.status === 426) return new Halt('too-old');
  if (error instanceof ProblemError) return new Halt('server');
  return error instanceof Error ? error : new Error(String(error));
}
