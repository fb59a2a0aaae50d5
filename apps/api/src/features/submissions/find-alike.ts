import { Injectable } from '@nestjs/common';
import { commonProblems } from '@contracts/kernel';
import type { AlikeTexts } from '@contracts/submissions';
import type { Actor } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { alikeTexts, type OtherWork } from './alike.rules';

/** So many works of the cohort are compared, the newest first: more than a cohort has. */
const compared = 120;

/** Tells a mentor which texts of a work are nearly the same as another learner's of the cohort; a work that was not sent yet has none. */
@Injectable()
export class FindAlike {
  constructor(private readonly database: Database) {}

  async execute({ agencyId, personId }: Actor, id: string): Promise<AlikeTexts> {
    const [row] = await this.database.call<{
      works: { answers: Record<string, unknown>; others: readonly OtherWork[] } | null;
    }>('works_to_compare', 'select works_to_compare($1, $2, $3, $4) as works', [agencyId, personId, id, compared]);
    if (!row?.works) throw new Problem(commonProblems['not-found']);
    return { texts: alikeTexts(row.works.answers, row.works.others) };
  }
}
