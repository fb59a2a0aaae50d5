import { type Statement, type Statements, statementsOf } from './list-statements';
import { matchInOrder } from './match-in-order';
import { type NamedFile, nameFiles } from './name-files';
import type { SourceFiles } from '../shape/source-files';

/** One text or setting that differs between two drafts, named so that a reviewer knows it without opening a file. */
export type ReviewableChange = {
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Such as "Kuis 3.1, soal 2, pilihan b". */
  readonly where: string;
  readonly before: string | null;
  readonly after: string | null;
};

/**
 * Lists what a reviewer has to approve between two drafts, in the order of the files.
 *
 * Nothing that reaches a learner may change unseen: what is not text (the right answer, the order, minutes) is listed too.
 * Comments and layout do not reach a learner and are not.
 */
export function reviewableDiff(before: SourceFiles, after: SourceFiles): readonly ReviewableChange[] {
  const old = filesByIdentity(before);
  const young = filesByIdentity(after);
  return [...new Map([...old, ...young]).values()]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ identity }) => {
      const [was, is] = [old.get(identity), young.get(identity)];
      const isSame = was !== undefined && is !== undefined && before.get(was.path) === after.get(is.path);
      return isSame ? [] : compareFile(versionOf(before, was), versionOf(after, is));
    });
}

type Version = { readonly file: NamedFile; readonly statements: Statements };

function filesByIdentity(files: SourceFiles): Map<string, NamedFile> {
  const named = new Map<string, NamedFile>();
  for (const file of nameFiles(files)) {
    // Two files with one id are an error of the draft; the second is then known by its path.
    const identity = named.has(file.identity) ? file.path : file.identity;
    named.set(identity, { ...file, identity });
  }
  return named;
}

function versionOf(files: SourceFiles, file: NamedFile | undefined): Version | null {
  return file === undefined ? null : { file, statements: statementsOf(file.path, files.get(file.path) ?? '') };
}

function compareFile(before: Version | null, after: Version | null): ReviewableChange[] {
  const at = (version: Version | null, where: string): { path: string; where: string } => ({
    path: version?.file.path ?? '',
    where: [version?.file.name, where].filter(Boolean).join(', '),
  });
  const changes: ReviewableChange[] = [];
  const push = (old: Statement | undefined, young: Statement | undefined): void => {
    if (old !== undefined && young !== undefined && old.text !== young.text) {
      changes.push({ ...at(after, young.where), kind: 'changed', before: old.text, after: young.text });
    } else if (old?.token !== young?.token) {
      if (old !== undefined) changes.push({ ...at(before, old.where), kind: 'removed', before: old.text, after: null });
      if (young !== undefined)
        changes.push({ ...at(after, young.where), kind: 'added', before: null, after: young.text });
    }
  };

  for (const key of keysOf(before?.statements.values, after?.statements.values))
    push(before?.statements.values.get(key), after?.statements.values.get(key));
  for (const key of keysOf(before?.statements.orders, after?.statements.orders)) {
    const [old, young] = [before?.statements.orders.get(key), after?.statements.orders.get(key)];
    if (old !== undefined && young !== undefined) push(...orderStatements(old, young));
  }
  for (const key of keysOf(before?.statements.sequences, after?.statements.sequences)) {
    const [old, young] = [before?.statements.sequences.get(key), after?.statements.sequences.get(key)];
    for (const difference of matchInOrder(old ?? [], young ?? [], ({ token }) => token))
      push(difference.before ?? undefined, difference.after ?? undefined);
  }
  // A blank line can part a list or join two paragraphs without changing a word of them.
  if (
    changes.length === 0 &&
    before !== null &&
    after !== null &&
    before.statements.layout !== after.statements.layout
  ) {
    const [old, young] = firstDifference(before.statements.layout, after.statements.layout);
    changes.push({ ...at(after, 'jarak baris'), kind: 'changed', before: old, after: young });
  }
  return changes;
}

/** The lines around the first place where two texts part. */
function firstDifference(before: string, after: string): [string, string] {
  const [old, young] = [before.split('\n'), after.split('\n')];
  const first = old.findIndex((line, index) => line !== young[index]);
  const around = (lines: readonly string[]): string => lines.slice(Math.max(0, first - 1), first + 2).join('\n');
  return [around(old), around(young)];
}

const keysOf = (
  before: ReadonlyMap<string, unknown> | undefined,
  after: ReadonlyMap<string, unknown> | undefined,
): Set<string> => new Set([...(after?.keys() ?? []), ...(before?.keys() ?? [])]);

type Order = { readonly where: string; readonly ids: readonly string[] };

/** The order of what both drafts have, told by the places it had before. */
function orderStatements(before: Order, after: Order): [Statement, Statement] {
  const common = before.ids.filter((id) => after.ids.includes(id));
  const told = (ids: readonly string[]): Statement => {
    const text = ids
      .filter((id) => common.includes(id))
      .map((id) => common.indexOf(id) + 1)
      .join(', ');
    return { where: after.where, text, token: text };
  };
  return [told(before.ids), told(after.ids)];
}
