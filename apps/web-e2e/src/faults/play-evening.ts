import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { Client } from 'pg';
import type { HomeDocument } from '@contracts/learning';
import type { Application } from '../start-application';
import type { Evening, Moment } from './evening';
import { FaultyLine } from './faulty-line';
import { goOn, Stuck } from './go-on';
import { judge, type Outcome } from './judge';
import { newLearner, type NewLearner } from './new-learner';
import { Phone } from './phone';
import type { Plant } from './plants';
import { readLedger } from './read-ledger';

/** What an evening is played on: the application, its database past it, and a browser for phones that are not killed. */
export type Ground = {
  readonly application: Application;
  readonly ownerUrl: string;
  readonly browser: Browser;
  readonly plant?: Plant | undefined;
};

export type Played = Outcome & { readonly kept: number };

/** Lets a learner who is new spend an evening, and compares what her phone has kept with the ledger once all is well again. */
export async function playEvening(ground: Ground, evening: Evening): Promise<Played> {
  const { application, ownerUrl, browser, plant = {} } = ground;
  const learner = await withOwner(ownerUrl, (owner) => newLearner(owner, application.now()));
  const line = await FaultyLine.open(application.url, plant.tamper);
  const profile = mkdtempSync(join(tmpdir(), 'melekai-phone-'));
  const phone = new Phone(evening.mayBeKilled ? { profile } : { browser }, {
    url: line.url,
    session: learner.session,
    clockIsAhead: evening.clockIsAhead,
    prepare: plant.prepare,
  });
  const course = new Course(ground.application, phone, line, await lessonsOf(application, learner), evening.part);
  try {
    await course.begin();
    for (const moment of evening.moments) await course.befall(moment);
    const sentAll = await course.settle();
    const ledger = await withOwner(ownerUrl, (owner) => readLedger(owner, learner.personId));
    const outcome = judge(phone.kept, ledger);
    if (!sentAll && outcome.lost === 0) throw new Error('The phone still wants to send what the ledger has.');
    return { ...outcome, kept: phone.kept.length };
  } finally {
    await phone.close();
    await line.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** How long a phone may take to send everything once all is well. */
const patience = 20_000;

/** An evening as it goes. */
class Course {
  private serverRuns = true;
  private signal = true;

  constructor(
    private readonly application: Application,
    private readonly phone: Phone,
    private readonly line: FaultyLine,
    private readonly lessons: readonly string[],
    private readonly part: number,
  ) {}

  /** Opening a lesson for the first time is an act. */
  async begin(): Promise<void> {
    await this.openLesson();
    await this.phone.hasKeptSomething();
  }

  async befall(moment: Moment): Promise<void> {
    switch (moment.kind) {
      case 'goes on':
        return this.goOn(moment.words);
      case 'sendings':
        return this.line.expect(moment.fates);
      case 'signal':
        return this.setSignal(moment.there);
      case 'session ends':
        return this.phone.endSession();
      case 'server is killed':
        if (this.serverRuns) await this.application.kill();
        this.serverRuns = false;
        return;
      case 'browser is killed':
        await this.phone.kill();
        await this.makeReachable();
        return this.openLesson();
      case 'reloads':
        await this.makeReachable();
        return this.phone.reload();
      case 'opens a second tab':
        await this.makeReachable();
        return this.openLesson();
    }
  }

  /** In the end all is well again, and she opens the app once more; tells whether the phone was through with sending. */
  async settle(): Promise<boolean> {
    this.line.mend();
    await this.makeReachable();
    await this.phone.openTab('/belajar');
    const sentAll = await this.phone.hasSentAll(patience);
    await this.line.bringLateOnes();
    return sentAll;
  }

  /** Without signal some screens do not come: then she does nothing more until it is back. */
  private async goOn(words: string): Promise<void> {
    const reachable = this.signal && this.serverRuns;
    try {
      await goOn(this.phone.page, words, () => this.phone.kept.length, this.lessons);
    } catch (error) {
      if (reachable || !(error instanceof Stuck)) throw error;
    }
  }

  private async setSignal(there: boolean): Promise<void> {
    this.signal = there;
    await this.phone.signal(there);
  }

  /** A page is opened only with signal and a server. */
  private async makeReachable(): Promise<void> {
    await this.setSignal(true);
    if (!this.serverRuns) await this.application.restart();
    this.serverRuns = true;
  }

  private openLesson(): Promise<void> {
    return this.phone.openTab(`/belajar/pelajaran/${this.lessons[0]}?bagian=${this.part}`);
  }
}

/** The lessons of the module on texts that sell, from the first with a form and a quiz in it. */
async function lessonsOf({ url }: Application, { session }: NewLearner): Promise<readonly string[]> {
  const answer = await fetch(`${url}/api/me/learning`, { headers: { cookie: `melekai=${session}` } });
  const { enrolments } = (await answer.json()) as HomeDocument;
  const [module] = enrolments.flatMap(({ modules }) => modules).filter(({ slug }) => slug === 'm3-teks-jualan');
  const lessons = module?.steps.filter(({ kind }) => kind === 'lesson') ?? [];
  const first = lessons.findIndex(({ slug }) => slug === 'beda-saluran');
  return lessons.slice(first).map(({ id }) => id);
}

async function withOwner<Result>(ownerUrl: string, work: (owner: Client) => Promise<Result>): Promise<Result> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
