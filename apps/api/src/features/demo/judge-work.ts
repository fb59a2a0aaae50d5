import { Injectable } from '@nestjs/common';
import { ReleaseAssessment, SaveAssessment } from '@api/assessments';
import type { Actor } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import { demoId } from './cast';

export type Judgement = {
  readonly mentor: Actor;
  readonly learner: string;
  readonly task: string;
  readonly levels: Readonly<Record<string, number>>;
  readonly strength: string;
  readonly nextStep: string;
  readonly decision: 'accepted' | 'returned';
};

/** A mentor of the demo at work: saved as a draft first, then released, as on the marking screen. */
@Injectable()
export class JudgeWork {
  constructor(
    private readonly database: Database,
    private readonly save: SaveAssessment,
    private readonly release: ReleaseAssessment,
  ) {}

  async execute({ mentor, learner, task, levels, strength, nextStep, decision }: Judgement): Promise<void> {
    const submissionId = demoId(`${learner}/${task}`);
    const versionId = await this.newest(mentor, submissionId);
    const saved = await this.save.execute(mentor, submissionId, {
      versionId,
      levels,
      strength,
      nextStep,
      decision,
      reason: '',
      revision: 0,
    });
    await this.release.execute(mentor, submissionId, { revision: saved.revision });
  }

  private newest(mentor: Actor, submissionId: string): Promise<string> {
    return this.database.transaction(mentor, async (tx) => {
      const [row] = await tx.manager.query<{ id: string }[]>(
        'select id from submission_version where agency_id = $1 and submission_id = $2 order by no desc limit 1',
        [tx.agencyId, submissionId],
      );
      if (!row) throw new Error('The demo finds no work to judge.');
      return row.id;
    });
  }
}
