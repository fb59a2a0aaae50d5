import { Injectable } from '@nestjs/common';
import type { MarkingView } from '@contracts/assessments';
import { commonProblems } from '@contracts/kernel';
import type { PracticeTaskActivity } from '@contracts/packages';
import type { Actor } from '@api/platform/auth';
import { PackageShelf } from '@api/learning';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { findTask } from './find-task';
import { PhraseShelf, type Phrases } from './phrase-shelf';

/** What `marking_view` answers: the screen without forms and phrases, and what they are found by. */
export type RawMarking = Omit<MarkingView, 'forms' | 'phrases'> & {
  readonly learnerId: string;
  readonly versionId: string;
};

type Beside = { readonly forms: MarkingView['forms']; readonly rubric: string | null };

/** Everything on a mentor's marking screen: the work, what it refers to, what was judged before, and where it stands in her queue. */
@Injectable()
export class ReadMarking {
  constructor(
    private readonly database: Database,
    private readonly packages: PackageShelf,
    private readonly phrases: PhraseShelf,
  ) {}

  async execute(actor: Actor, id: string): Promise<MarkingView> {
    const [row] = await this.database.call<{ view: RawMarking | null }>(
      'marking_view',
      'select marking_view($1, $2, $3) as view',
      [actor.agencyId, actor.personId, id],
    );
    if (!row?.view) throw new Problem(commonProblems['not-found']);
    const { learnerId, versionId, ...view } = row.view;
    const task = await findTask(this.packages, view);
    const { forms, phrases } = await this.beside(actor, { learnerId, versionId, task });
    // What the learner filled in since then is for her own mentor.
    return { ...view, forms: view.mine ? forms : {}, phrases };
  }

  /** The learner's newest answers in the forms that the task reads, and the rubric's phrases. */
  private async beside(
    { agencyId }: Actor,
    { learnerId, versionId, task }: { learnerId: string; versionId: string; task: PracticeTaskActivity },
  ): Promise<{ forms: MarkingView['forms']; phrases: Phrases }> {
    const key = `${agencyId}/${versionId}/${task.rubric}`;
    const known = this.phrases.find(key);
    const [beside] = await this.database.call<Beside>(
      'marking_beside',
      'select forms, rubric from marking_beside($1, $2, $3, $4, $5)',
      [agencyId, learnerId, task.reads, versionId, known ? null : task.rubric],
    );
    return { forms: beside?.forms ?? {}, phrases: known ?? this.phrases.put(key, beside?.rubric ?? null) };
  }
}
