import { Injectable } from '@nestjs/common';
import type { FileEntry, FilesView } from '@contracts/curricula';
import { commonProblems, type Locale } from '@contracts/kernel';
import { type Curriculum, fileKindOf, type Finding, parseCurriculum, type SourceFiles } from '@curriculum-format';
import { readFramework } from '@api/competencies';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { openCommentsByPath } from './comments.repository';
import { filesOf, signaturesOf } from './curricula.repository';
import { CurriculumVersion } from './curriculum-version.entity';
import { rootOf } from './find-quiz';
import { findingsOf } from './read-findings';
import { rememberByContent } from './remember-by-content';
import { refusalOf } from './versions.policy';

/** Everything in a version that has a form, in the order in which a learner meets it. */
@Injectable()
export class ListFiles {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  execute(actor: Actor, versionId: string, locale: Locale): Promise<FilesView> {
    return this.database.transaction(actor, async (tx) => {
      const version = await tx.manager.findOneBy(CurriculumVersion, { agencyId: tx.agencyId, id: versionId });
      if (!version) throw new Problem(commonProblems['not-found']);
      const files = await filesOf(tx, versionId);
      const signatures = await signaturesOf(tx, versionId);
      const refusal = refusalOf('edit', actor, { status: version.status, signatures });
      const framework = await readFramework(tx, version.frameworkCode, version.frameworkVersion);
      return {
        versionId,
        number: version.number,
        editable: refusal === undefined,
        whyNot: refusal?.title[locale] ?? null,
        files: entriesOf(
          files,
          await findingsOf(tx, version, this.clock.now(), files),
          await openCommentsByPath(tx, versionId),
        ),
        competencies: (framework?.areas ?? []).flatMap(({ competencies }) =>
          competencies.map(({ code, title }) => ({ code, title: title[locale] })),
        ),
        ...readNames(files),
      };
    });
  }
}

/** What a file is, apart from how it fares. */
type About = Omit<FileEntry, 'errors' | 'warnings' | 'comments'>;
type Described = Omit<About, 'path' | 'kind'>;

/** The files that could be read in their order; the others after them, by their paths. */
const readEntries = rememberByContent((files): readonly About[] => {
  const root = rootOf(files);
  const { curriculum } = parseCurriculum(files, root);
  const within = (path: string): string => path.slice(root.length + 1);
  const described = new Map(describe(curriculum).map(([path, about]) => [path, about]));
  const unread = [...files.keys()].filter((path) => fileKindOf(path) !== null && !described.has(path));
  for (const path of unread) described.set(path, { ...named(path, within(path)), folder: '' });
  return [...described].flatMap(([path, about]) => {
    const kind = fileKindOf(path);
    if (kind === null) return [];
    return [{ path: within(path), kind, ...about, folder: about.folder === '' ? '' : within(about.folder) }];
  });
});

/** What other files name in rubrics and quizzes. */
const readNames = rememberByContent((files): Pick<FilesView, 'criteria' | 'questions'> => {
  const root = rootOf(files);
  const { curriculum } = parseCurriculum(files, root);
  return {
    criteria: curriculum.rubrics.flatMap(({ slug, data }) =>
      data.criteria.map(({ id, title }) => ({ rubric: slug, id, title })),
    ),
    questions: curriculum.courses
      .flatMap(({ modules }) => modules)
      .flatMap((module) =>
        module.activities.flatMap(({ slug, data }) =>
          data.kind === 'quiz'
            ? data.questions.map(({ id, stem }) => ({
                id,
                stem,
                folder: module.folder.slice(root.length + 1),
                lesson: embedding(module, slug),
              }))
            : [],
        ),
      ),
  };
});

function entriesOf(
  files: SourceFiles,
  findings: readonly Finding[],
  comments: ReadonlyMap<string, number>,
): FileEntry[] {
  const root = rootOf(files);
  const count = (path: string, severity: Finding['severity']): number =>
    findings.filter((finding) => finding.file === `${root}/${path}` && finding.severity === severity).length;
  return readEntries(files).map((entry) => ({
    ...entry,
    errors: count(entry.path, 'error'),
    warnings: count(entry.path, 'warning'),
    comments: comments.get(`${root}/${entry.path}`) ?? 0,
  }));
}

const named = (slug: string, title: string, number: string | null = null): Omit<Described, 'folder'> => ({
  slug,
  title,
  number,
  activity: null,
  lesson: null,
});

function describe({ root, manifest, courses, rubrics, cards, glossary, anchors }: Curriculum): [string, Described][] {
  return [
    ...(manifest
      ? [[manifest.path, { ...named(manifest.slug, manifest.data.title), folder: '' }] as [string, Described]]
      : []),
    ...courses.flatMap(({ document, modules }): [string, Described][] => [
      [document.path, { ...named(document.slug, document.data.title), folder: `${root}/courses/${document.slug}` }],
      ...modules.flatMap(describeModule),
    ]),
    ...rubrics.map(({ path, slug, data }): [string, Described] => [path, { ...named(slug, data.title), folder: '' }]),
    // What is there once goes by the name of its kind.
    ...[cards, glossary].flatMap((file): [string, Described][] =>
      file ? [[file.path, { ...named(file.slug, ''), folder: '' }]] : [],
    ),
    ...anchors.map(({ path, slug, data }): [string, Described] => {
      const rubric = rubrics.find((each) => each.slug === data.rubric);
      return [path, { ...named(slug, rubric?.data.title ?? slug), folder: '' }];
    }),
  ];
}

type Module = Curriculum['courses'][number]['modules'][number];

/** The lesson that embeds an activity first. */
const embedding = ({ lessons }: Module, slug: string): string | null =>
  lessons.find((lesson) => JSON.stringify(lesson.parts).includes(`"slug":"${slug}"`))?.slug ?? null;

function describeModule(module: Module): [string, Described][] {
  const { folder, document, lessons, activities } = module;
  return [
    [document.path, { ...named(document.slug, document.data.title, document.data.number), folder }],
    ...(module.case
      ? [[module.case.path, { ...named('case', module.case.data.title), folder }] as [string, Described]]
      : []),
    ...lessons.map(({ path, slug, data }): [string, Described] => [
      path,
      { ...named(slug, data.title, data.number), folder },
    ]),
    ...activities.map(({ path, slug, data }): [string, Described] => [
      path,
      { ...named(slug, data.title), activity: data.kind, lesson: embedding(module, slug), folder },
    ]),
  ];
}
