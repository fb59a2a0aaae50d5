import { Injectable } from '@nestjs/common';
import type { VersionView } from '@contracts/curricula';
import { commonProblems, type Locale } from '@contracts/kernel';
import { notesInChangelog, type Curriculum as ParsedCurriculum, type VersionChange } from '@curriculum-format';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, type Tx } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { filesOf, signaturesOf } from './curricula.repository';
import { readComments } from './read-comments';
import { CurriculumVersion } from './curriculum-version.entity';
import { Curriculum } from './curriculum.entity';
import { quizzesOf } from './find-quiz';
import { changeOf } from './number-version';
import { namesOf } from './person-names';
import { findingsOf } from './read-findings';
import { parseFiles } from './parse-files';
import { refusalOf, versionActs } from './versions.policy';
import { withdrawalsOf } from './withdrawals.repository';

/** Everything on the page of one version: what it holds, who signed, what changed, and what this person may do next. */
@Injectable()
export class ReadVersion {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  execute(actor: Actor, id: string, locale: Locale): Promise<VersionView> {
    return this.database.transaction(actor, async (tx) => {
      const { agencyId } = tx;
      const version = await tx.manager.findOneBy(CurriculumVersion, { agencyId, id });
      if (!version) throw new Problem(commonProblems['not-found']);
      const curriculum = await tx.manager.findOneByOrFail(Curriculum, { agencyId, id: version.curriculumId });
      const files = await filesOf(tx, id);
      const signatures = await signaturesOf(tx, id);
      const names = await namesOf(tx, [version.createdBy, ...signatures.map(({ personId }) => personId)]);
      const numbered = await changeOf(tx, version, files);
      const base = numbered?.base;
      const state = { status: version.status, signatures };
      const refusals = versionActs.map((act) => [act, refusalOf(act, actor, state)] as const);
      const [cohorts] = (await tx.manager.query(
        'select count(*)::int as n from cohort where agency_id = $1 and version_id = $2',
        [agencyId, id],
      )) as { n: number }[];
      return {
        id,
        number: version.number,
        status: version.status,
        revision: version.revision,
        createdByName: names.get(version.createdBy) ?? '',
        createdAt: version.createdAt.toISOString(),
        publishedAt: version.publishedAt?.toISOString() ?? null,
        cohorts: cohorts?.n ?? 0,
        curriculum: { id: curriculum.id, title: curriculum.title },
        modules: modulesOf(parseFiles(files).curriculum, await packageSizes(tx, id)),
        signatures: signatures.map(({ act, personId, revision, note, signedAt }) => ({
          act,
          personName: names.get(personId) ?? '',
          revision,
          note,
          at: signedAt.toISOString(),
        })),
        withdrawals: await withdrawalsOf(tx, actor, id),
        findings: (await findingsOf(tx, version, this.clock.now(), files)).map(
          ({ file, line, severity, what, how }) => ({
            file,
            line,
            severity,
            what: what[locale],
            how: how[locale],
          }),
        ),
        changes: [...(numbered?.changes ?? [])],
        notes: version.notes ?? { learners: notesInChangelog(files, version.number), mentors: '' },
        comparedWith: base?.number ?? null,
        comments: await readComments(tx, actor, { id, files, ...state }),
        change: numbered ? changeView(numbered.change) : null,
        may: Object.fromEntries(refusals.map(([act, refusal]) => [act, refusal === undefined])) as VersionView['may'],
        whyNot: Object.fromEntries(
          refusals.flatMap(([act, refusal]) => (refusal ? [[act, refusal.title[locale]]] : [])),
        ),
      };
    });
  }
}

const changeView = ({ step, reasons, counts }: VersionChange): VersionView['change'] => ({
  step,
  reasons: [...reasons],
  counts,
});

async function packageSizes(tx: Tx, versionId: string): Promise<Map<string, number>> {
  const rows = (await tx.manager.query(
    'select module_id, bytes_br from module_package where agency_id = $1 and version_id = $2 and lang = $3',
    [tx.agencyId, versionId, 'id'],
  )) as { module_id: string; bytes_br: number }[];
  return new Map(rows.map((row) => [row.module_id, row.bytes_br]));
}

function modulesOf(curriculum: ParsedCurriculum, sizes: ReadonlyMap<string, number>): VersionView['modules'] {
  const quizzes = quizzesOf(curriculum);
  return curriculum.courses.flatMap(({ modules }) =>
    modules.map((module) => ({
      id: module.document.data.id,
      slug: module.document.slug,
      number: module.document.data.number,
      title: module.document.data.title,
      lessons: module.lessons
        .map(({ data: { id, number, title, minutes } }) => ({ id, number, title, minutes }))
        .sort((a, b) => a.number.localeCompare(b.number, 'id', { numeric: true })),
      quizzes: quizzes
        .filter((found) => found.module === module)
        .map(({ quiz, path, lesson }) => ({
          id: quiz.data.id,
          path,
          title: quiz.data.title,
          lesson,
          questions: quiz.data.questions.length,
        })),
      activities: module.activities.flatMap(({ data: { id, kind, title } }) =>
        kind === 'quiz' ? [] : [{ id, kind, title }],
      ),
      bytesBr: sizes.get(module.document.data.id) ?? null,
    })),
  );
}
