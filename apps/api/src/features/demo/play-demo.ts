import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { createAgency, hasAgencies } from '@api/agencies';
import { MoveCohort, OpenCohort } from '@api/cohorts';
import { SetGoal } from '@api/evidence';
import { InviteLearner } from '@api/invitations';
import { AssignMentor } from '@api/mentor-assignments';
import { Clock } from '@api/platform/clock';
import { ActLearning, type Mark } from './act-learning';
import { agencies, demoId, extras, newcomers, players, silent, type Extra, type Pace } from './cast';
import { JudgeWork } from './judge-work';
import { StageCurricula } from './stage-curricula';
import { StagePeople } from './stage-people';
import { advice, mapLevels, mapOf, praise, repair, ruleLevels, sari, tiur, type Work } from './works';

/** How far, on which days counted from this week's Monday and at last so many hours ago, and how surely. */
const paces: Readonly<Record<Pace, { until: Mark; days: readonly number[]; hoursAgo?: number; slip: number }>> = {
  'not-started': { until: { module: 'M0', steps: 0 }, days: [], slip: 0 },
  stopped: { until: { module: 'M1', steps: 3 }, days: [-13, -12], slip: 3 },
  slow: { until: { module: 'M1', steps: 4 }, days: [-12, -8], hoursAgo: 70, slip: 3 },
  steady: { until: { module: 'M1', steps: 5 }, days: [-13, -11, -9, -5], hoursAgo: 28, slip: 4 },
  'task-waiting': { until: { module: 'M1' }, days: [-13, -10, -7, -4], hoursAgo: 44, slip: 4 },
  'task-returned': { until: { module: 'M1' }, days: [-13, -11, -9, -6], slip: 3 },
  fast: { until: { module: 'M2', steps: 2 }, days: [-13, -12, -10, -8, -5], hoursAgo: 5, slip: 0 },
};

/**
 * The demo: fictional agencies in week 3 of a cohort, played through the same use cases as everything that people do.
 *
 * Dates are relative to the Monday of the clock's week; ids are UUIDv5 of readable names.
 */
@Injectable()
export class PlayDemo {
  private content = '';

  constructor(
    private readonly clock: Clock,
    private readonly people: StagePeople,
    private readonly curricula: StageCurricula,
    private readonly openCohort: OpenCohort,
    private readonly moveCohort: MoveCohort,
    private readonly assignMentor: AssignMentor,
    private readonly inviteLearner: InviteLearner,
    private readonly learning: ActLearning,
    private readonly judge: JudgeWork,
    private readonly setGoal: SetGoal,
  ) {}

  /** Plays the demo in an empty database; does nothing, and answers false, where agencies already live. */
  async execute(ownerUrl: string, content: string): Promise<boolean> {
    if (await hasAgencies(ownerUrl)) return false;
    this.content = content;
    for (const agency of agencies) await createAgency(ownerUrl, { ...agency, id: demoId(agency.slug), isDemo: true });
    await this.curricula.framework(content);
    await this.clock.at(this.day(-40), () => this.meet());
    await this.clock.at(this.day(-35), () => this.publish('penulis', 'penelaah'));
    await this.playMedan(await this.clock.at(this.day(-30), () => this.publish('dewi', 'rahmat')));
    await this.playBalikpapan(await this.clock.at(this.day(-30), () => this.publish('lina', 'agus')));
    return true;
  }

  private async publish(editor: string, reviewer: string): Promise<string> {
    const signers = [this.people.as(editor), this.people.as(reviewer)] as const;
    await this.curricula.instruments(this.content, ...signers);
    return this.curricula.publish(this.content, ...signers);
  }

  /** A moment counted from this week's Monday, in the evening when people have time; never later than now. */
  private day(days: number, utcHour = 12): Date {
    const now = this.clock.now();
    const moment = new Date(now);
    moment.setUTCHours(utcHour, 0, 0, 0);
    moment.setUTCDate(moment.getUTCDate() - ((moment.getUTCDay() + 6) % 7) + days);
    return moment < now ? moment : new Date(now.getTime() - 3_600_000);
  }

  private ago(hours: number): Date {
    return new Date(this.clock.now().getTime() - hours * 3_600_000);
  }

  private async meet(): Promise<void> {
    for (const player of players) await this.people.add(player);
    for (const { name, district } of extras)
      await this.people.add({ login: name.toLowerCase(), agency: 'medan', name, roles: ['learner'], district });
  }

  private cohort(
    login: string,
    versionId: string,
    name: string,
    quota: number,
    from: number,
    to: number,
  ): Promise<string> {
    const date = (days: number): string => this.day(days).toISOString().slice(0, 10);
    const startsOn = date(from);
    const end = new Date(this.clock.now().getTime());
    end.setUTCDate(end.getUTCDate() + to);
    const request = { versionId, name, quota, startsOn, endsOn: end.toISOString().slice(0, 10), planned: false };
    return this.clock.at(this.day(-28), async () => (await this.openCohort.execute(this.people.as(login), request)).id);
  }

  private async playMedan(versionId: string): Promise<void> {
    const nurul = this.people.as('nurul');
    const cohort = await this.cohort('nurul', versionId, 'Angkatan Medan 3', 16, -14, 42);
    const enrolments = new Map<string, string>();
    await this.clock.at(this.day(-20), async () => {
      for (const { login, roles, business } of players.filter(({ agency }) => agency === 'medan'))
        if (roles.includes('learner')) enrolments.set(login, await this.people.seat(login, 'nurul', cohort, business));
      for (const { name, business, product } of extras)
        enrolments.set(
          name.toLowerCase(),
          await this.people.seat(name.toLowerCase(), 'nurul', cohort, { name: business, product }),
        );
      await this.invite(cohort, silent);
      await this.people.hire('andi', 'tiur', enrolments.get('andi') ?? '');
      const ids = [...enrolments.values()];
      const half = Math.ceil((ids.length * 2) / 3);
      await this.assignMentor.execute(nurul, cohort, {
        mentorId: this.people.as('budi').personId,
        enrolmentIds: ids.slice(0, half),
      });
      await this.assignMentor.execute(nurul, cohort, {
        mentorId: this.people.as('ratna').personId,
        enrolmentIds: ids.slice(half),
      });
    });
    await this.clock.at(this.day(-14), async () => {
      await this.moveCohort.close(nurul, cohort, false);
      for (const login of enrolments.keys()) await this.people.agree(login);
    });
    await this.learn('andi', { ...tiur, form: {} }, 'stopped');
    for (const extra of extras) await this.learnAsExtra(extra);
    await this.learnAsSari();
    await this.learnAsTiur();
    await this.clock.at(this.day(-3), () => this.curricula.handIn(this.people.as('dewi'), versionId));
    await this.playNextCohort(versionId);
  }

  private learn(login: string, work: Work, pace: Pace): Promise<void> {
    const { until, days, hoursAgo, slip } = paces[pace];
    return this.learning.execute({
      actor: this.people.as(login),
      who: login,
      work,
      until,
      slip,
      days: [...days.map((day) => this.day(day)), ...(hoursAgo === undefined ? [] : [this.ago(hoursAgo)])],
    });
  }

  private async learnAsExtra({ name, product, pace }: Extra): Promise<void> {
    const login = name.toLowerCase();
    await this.learn(login, { form: {}, tasks: { 'tugas-peta-ai': mapOf(product) } }, pace);
    if (pace === 'task-returned') await this.judgeMap(login, 'returned', 2, -4);
    if (pace === 'fast') await this.judgeMap(login, 'accepted', 3, -5);
  }

  private judgeMap(learner: string, decision: 'accepted' | 'returned', level: number, day: number): Promise<void> {
    const mentor = this.people.as(
      extras.findIndex(({ name }) => name.toLowerCase() === learner) > 6 ? 'ratna' : 'budi',
    );
    const levels = decision === 'returned' ? { ...mapLevels(level), 'tetap-oleh-orang': 1 } : mapLevels(level);
    const nextStep = decision === 'returned' ? repair : advice;
    return this.clock.at(this.day(day), () =>
      this.judge.execute({ mentor, learner, task: 'tugas-peta-ai', levels, strength: praise, nextStep, decision }),
    );
  }

  private acceptRules(learner: string, day: number): Promise<void> {
    return this.clock.at(this.day(day), () =>
      this.judge.execute({
        mentor: this.people.as('budi'),
        learner,
        task: 'tugas-aturan-data',
        levels: ruleLevels,
        strength: 'Contoh chat Anda tidak menyebut siapa pun. Pelanggan Anda terlindungi.',
        nextStep: 'Pastikan baris kartu yang masih “belum tahu”, lalu tulis tanggalnya.',
        decision: 'accepted',
      }),
    );
  }

  /** In the middle: modules 1 and 2 accepted, lesson 3.1 and the fact card done, lesson 3.2 is next. */
  private async learnAsSari(): Promise<void> {
    const actor = this.people.as('sari');
    const days = (...numbers: number[]): Date[] => numbers.map((day) => this.day(day));
    await this.learning.execute({
      actor,
      who: 'sari',
      work: sari,
      until: { module: 'M1' },
      slip: 4,
      days: days(-13, -12, -11, -10, -9),
    });
    await this.judgeMap('sari', 'accepted', 3, -7);
    await this.learning.execute({
      actor,
      who: 'sari',
      work: sari,
      done: { module: 'M1' },
      until: { module: 'M2' },
      slip: 4,
      days: days(-8, -7, -6, -5),
    });
    await this.acceptRules('sari', -4);
    await this.learning.execute({
      actor,
      who: 'sari',
      work: sari,
      done: { module: 'M2' },
      until: { module: 'M3', steps: 2 },
      slip: 4,
      days: [...days(-2), this.ago(20)],
    });
    await this.clock.at(this.day(-2), () =>
      this.setGoal.execute(actor, 'B1', { targetLevel: 3, targetOn: this.inDays(42) }),
    );
    await this.setGoal.execute(actor, 'B3', { targetLevel: 2, targetOn: this.inDays(28) });
  }

  /** Ahead: modules 1 to 3 done, task 3 waits for Pak Budi. */
  private async learnAsTiur(): Promise<void> {
    const actor = this.people.as('tiur');
    const photo = join(this.content, 'demo/bika-ambon.webp');
    const days = (...numbers: number[]): Date[] => numbers.map((day) => this.day(day));
    await this.learning.execute({
      actor,
      who: 'tiur',
      work: tiur,
      until: { module: 'M1' },
      slip: 0,
      days: days(-14, -13, -12),
    });
    await this.judgeMap('tiur', 'accepted', 3, -10);
    await this.learning.execute({
      actor,
      who: 'tiur',
      work: tiur,
      done: { module: 'M1' },
      until: { module: 'M2' },
      slip: 0,
      days: days(-11, -10, -9),
    });
    await this.acceptRules('tiur', -8);
    await this.learning.execute({
      actor,
      who: 'tiur',
      work: tiur,
      done: { module: 'M2' },
      until: { module: 'M3' },
      slip: 0,
      days: [...days(-8, -7, -5, -4, -2), this.ago(6)],
      photo,
    });
  }

  private inDays(days: number): string {
    const date = this.clock.now();
    date.setUTCDate(date.getUTCDate() + days);
    return date.toISOString().slice(0, 10);
  }

  /** The cohort to come: open for anybody, with a few invitations out. */
  private async playNextCohort(versionId: string): Promise<void> {
    const next = await this.cohort('nurul', versionId, 'Angkatan Medan 4', 20, 0, 70);
    await this.clock.at(this.day(-2), () => this.invite(next, newcomers));
  }

  private async invite(
    cohortId: string,
    people: readonly (readonly [name: string, phone: string, district: string])[],
  ): Promise<void> {
    for (const [name, phone, district] of people)
      await this.inviteLearner.execute(this.people.as('nurul'), cohortId, { name, phone, district });
  }

  private async playBalikpapan(versionId: string): Promise<void> {
    const lina = this.people.as('lina');
    const cohort = await this.cohort('lina', versionId, 'Angkatan Balikpapan 1', 10, -14, 42);
    const wati = players.find(({ login }) => login === 'wati');
    await this.clock.at(this.day(-20), async () => {
      const enrolmentId = await this.people.seat('wati', 'lina', cohort, wati?.business);
      await this.assignMentor.execute(lina, cohort, {
        mentorId: this.people.as('joko').personId,
        enrolmentIds: [enrolmentId],
      });
    });
  }
}
