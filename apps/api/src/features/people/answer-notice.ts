import { Inject, Injectable } from '@nestjs/common';
import { peopleProblems, type AnswerNoticeRequest, type NoticeView } from '@contracts/people';
import type { Locale } from '@contracts/kernel';
import { readAgency, readHelperSetting } from '@api/agencies';
import { Sessions, type Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import type { Config } from '@api/platform/config';
import { Database, type Tx } from '@api/platform/database';
import { CONFIG } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { findNotice, writeNotice } from './notice';
import { hasAgreed, keepNotice, recordConsents } from './people.repository';

/** Shows the notice, and keeps what a person chose on it beside the words that were shown. */
@Injectable()
export class AnswerNotice {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  read(actor: Actor, locale: Locale): Promise<NoticeView> {
    return this.database.transaction(actor, async (tx) => writeNotice(locale, await this.about(tx)));
  }

  async execute(actor: Actor, { textHash, decisions }: AnswerNoticeRequest): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const notice = findNotice(textHash, await this.about(tx));
      if (!notice || !names(notice, decisions)) throw new Problem(peopleProblems['notice-changed']);
      const service = decisions.find(({ purpose }) => purpose === 'service');
      const agrees = service ? service.agreed : await hasAgreed(tx, actor.personId, 'service');
      if (!agrees) throw new Problem(peopleProblems['service-needs-agreement']);

      const now = this.clock.now();
      await keepNotice(tx, notice, now);
      await recordConsents(tx, actor.personId, { decisions, textHash, now });
    });
    await this.sessions.changed(actor.accountId);
  }

  private async about(tx: Tx) {
    const { name, privacyContact } = await readAgency(tx);
    // Nobody is asked for what will not be done.
    const usesLlm = this.config.llm !== undefined && (await readHelperSetting(tx)).isOn;
    return { agencyName: name, privacyContact, usesLlm };
  }
}

/** Whether the words that were shown speak of everything that is agreed to; taking consent back needs no words. */
const names = ({ purposes }: NoticeView, decisions: AnswerNoticeRequest['decisions']): boolean =>
  decisions.every(({ purpose, agreed }) => !agreed || purposes.some((shown) => shown.purpose === purpose));
