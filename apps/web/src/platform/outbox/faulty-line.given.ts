import type { SyncRequest } from '@contracts/learning';
import { NetworkTrouble } from '@web/platform/http';
import { problem, type FakeServer } from './a-server.given';
import type { Courier } from './courier';
import type { Fate } from './story.given';

/** The way between the phone and a server, on which each request meets the fate that is next. */
export class FaultyLine implements Courier {
  signal = true;
  private fates: Fate[] = [];
  private lateOnes: (() => Promise<unknown>)[] = [];
  private waitingAnswers: (() => void)[] = [];
  private waiters: (() => void)[] = [];

  constructor(private readonly server: FakeServer) {}

  expect(fates: readonly Fate[]): void {
    this.fates.push(...fates);
  }

  /** From now on all is well on the line, for what is still under way too. */
  mend(): void {
    this.signal = true;
    this.fates = [];
    this.bringAnswers();
  }

  /** Resolves once an answer waits somewhere: whoever sends then goes on only when it comes. */
  stands(): Promise<void> {
    if (this.waitingAnswers.length > 0) return Promise.resolve();
    return new Promise((resolve) => this.waiters.push(resolve));
  }

  bringAnswers(): void {
    this.waitingAnswers.splice(0).forEach((bring) => bring());
  }

  async bringLateOnes(): Promise<void> {
    for (const arrive of this.lateOnes.splice(0)) await arrive();
  }

  sync(request: SyncRequest) {
    const words = JSON.stringify(request);
    return this.travel(() => this.server.sync(JSON.parse(words) as SyncRequest));
  }

  uploadPhoto(...photo: Parameters<Courier['uploadPhoto']>) {
    return this.travel(() => this.server.uploadPhoto(...photo));
  }

  whoIsSignedIn() {
    return this.travel(() => this.server.whoIsSignedIn());
  }

  fetchHome(etag: string | null) {
    return this.travel(() => this.server.fetchHome(etag));
  }

  private async travel<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    if (!this.signal) throw new NetworkTrouble('no signal');
    switch (this.fates.shift() ?? 'arrives') {
      case 'arrives':
        return ask();
      case 'is lost':
        throw new NetworkTrouble('lost');
      case 'loses its answer':
        await whatever(ask());
        throw new NetworkTrouble('cut off');
      case 'arrives twice':
        await whatever(ask());
        return ask();
      case 'arrives late':
        this.lateOnes.push(this.inHerName(ask));
        throw new NetworkTrouble('given up');
      case 'waits for its answer':
        return this.answerLater(ask());
      case 'meets a broken server':
        throw problem(503, 'common/not-ready');
      case 'breaks the server when it has been kept':
        await whatever(ask());
        throw problem(502, '');
      case 'meets a busy server':
        throw problem(429, 'common/too-many-requests');
      case 'meets a lost session':
        throw problem(401, 'common/not-signed-in');
    }
  }

  private async answerLater<Answer>(answer: Promise<Answer>): Promise<Answer> {
    await whatever(answer);
    const brought = new Promise<void>((resolve) => this.waitingAnswers.push(resolve));
    this.waiters.splice(0).forEach((tell) => tell());
    await brought;
    return answer;
  }

  /** A request carries the session under which it was sent, whoever is signed in when it arrives. */
  private inHerName(ask: () => Promise<unknown>): () => Promise<void> {
    const sender = this.server.signedIn;
    return async () => {
      const now = this.server.signedIn;
      this.server.signedIn = sender;
      const arrived = whatever(ask());
      this.server.signedIn = now;
      await arrived;
    };
  }
}

/** The server has had its say; nobody hears it. */
const whatever = (answer: Promise<unknown>): Promise<unknown> => answer.catch(() => undefined);
