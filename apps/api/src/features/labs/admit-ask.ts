import { Injectable } from '@nestjs/common';
import { helperProblems as problems, type HelpMonthView, type HelpStateView } from '@contracts/labs';
import { readHelperSetting } from '@api/agencies';
import { findPerson, hasAgreed } from '@api/people';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, type Tx } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { dayOf, monthOf } from './help-day.rules';
import { countAsked, giveBackAsk, takeAsk, type Asker } from './helper-quota';
import { LanguageModel } from './language-model';

/** An asking that was let in and counted. */
export type Admitted = { readonly asker: Asker; readonly left: number; readonly names: readonly string[] };

/** Lets an asking in where the operator, the agency and the person herself all agree, and counts it. */
@Injectable()
export class AdmitAsk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly model: LanguageModel,
  ) {}

  execute(actor: Actor): Promise<Admitted> {
    return this.database.transaction(actor, async (tx) => {
      if (!this.model.isConfigured) throw new Problem(problems['not-configured']);
      const setting = await readHelperSetting(tx);
      if (!setting.isOn) throw new Problem(problems['switched-off']);
      if (!(await hasAgreed(tx, actor.personId, 'llm'))) throw new Problem(problems['not-agreed']);

      const { name, asker, day, month } = await this.askerOf(tx, actor);
      const left = await takeAsk(tx, asker, setting);
      if (left === 'daily-limit') throw new Problem(problems[left], { retryAfter: day.secondsLeft });
      if (left === 'monthly-limit') throw new Problem(problems[left], { retryAfter: month.secondsLeft });
      return { asker, left, names: [name] };
    });
  }

  giveBack(actor: Actor, { asker }: Admitted): Promise<void> {
    return this.database.transaction(actor, (tx) => giveBackAsk(tx, asker));
  }

  /** What an app needs to know before it offers help. */
  state(actor: Actor): Promise<HelpStateView> {
    return this.database.transaction(actor, async (tx) => {
      const { isOn, asksPerDay, asksPerMonth } = await readHelperSetting(tx);
      const asked = await countAsked(tx, (await this.askerOf(tx, actor)).asker);
      return {
        helper: this.model.isConfigured && isOn ? 'on' : 'off',
        agreed: await hasAgreed(tx, actor.personId, 'llm'),
        left: Math.max(0, Math.min(asksPerDay - asked.day, asksPerMonth - asked.month)),
        perDay: asksPerDay,
      };
    });
  }

  /** How often the agency's people asked this month. */
  month(actor: Actor): Promise<HelpMonthView> {
    return this.database.transaction(actor, async (tx) => {
      const { asker } = await this.askerOf(tx, actor);
      return { month: asker.month, asked: (await countAsked(tx, asker)).month };
    });
  }

  private async askerOf(tx: Tx, { personId, agencyZone }: Actor) {
    const { name, zone } = await findPerson(tx, personId);
    const day = dayOf(this.clock.now(), zone);
    const month = monthOf(this.clock.now(), agencyZone);
    return { name, day, month, asker: { personId, day: day.from, month: month.from } };
  }
}
