import { checklistItems, type CommentKind, curriculumProblems, type VersionState } from '@contracts/curricula';
import type { Permission, ProblemSpec } from '@contracts/kernel';
import type { Act } from './curriculum-signature.entity';

export type Signed = { readonly personId: string; readonly act: Act };
type Person = { readonly personId: string; readonly permissions: ReadonlySet<Permission> };
type Version = { readonly status: VersionState; readonly signatures: readonly Signed[] };

/** The acts on a version that a person may or may not do. */
export const versionActs = [
  'edit',
  'comment',
  'answer',
  'submit',
  'approve',
  'return',
  'publish',
  'retire',
  'withdraw',
] as const;
export type VersionAct = (typeof versionActs)[number];

const stages: Readonly<Record<VersionAct, readonly VersionState[]>> = {
  edit: ['draft'],
  comment: ['draft', 'in_review'],
  answer: ['draft', 'in_review'],
  submit: ['draft'],
  approve: ['in_review'],
  return: ['in_review', 'approved'],
  publish: ['approved'],
  retire: ['published', 'superseded'],
  withdraw: ['published', 'superseded', 'retired'],
};

const needs: Readonly<Record<VersionAct, readonly Permission[]>> = {
  edit: ['curriculum:write'],
  comment: ['curriculum:review'],
  answer: ['curriculum:write', 'curriculum:review'],
  submit: ['curriculum:write'],
  approve: ['curriculum:review'],
  return: ['curriculum:review'],
  publish: ['curriculum:publish'],
  retire: ['curriculum:publish'],
  withdraw: ['curriculum:publish'],
};

const authorship: readonly Act[] = ['drafted', 'edited', 'submitted'];

/** Whether a person put a hand to a version's words. */
export const wrote = (person: Person, { signatures }: Version): boolean =>
  signatures.some(({ personId, act }) => personId === person.personId && authorship.includes(act));

/**
 * Why a person may not do this to a version now; undefined when they may.
 *
 * Four eyes: whoever wrote part of a version neither approves nor publishes it, whatever their roles. A withdrawal takes one person,
 * because harm is at hand, and also an author; giving back takes another.
 */
export function refusalOf(act: VersionAct, person: Person, version: Version): ProblemSpec | undefined {
  if (!needs[act].some((permission) => person.permissions.has(permission))) return notAllowed;
  if (!stages[act].includes(version.status)) return curriculumProblems[act === 'edit' ? 'not-a-draft' : 'wrong-stage'];
  if ((act === 'comment' || act === 'answer') && !wasHandedIn(version)) return curriculumProblems['wrong-stage'];
  if ((act === 'approve' || act === 'publish') && wrote(person, version)) return curriculumProblems['four-eyes'];
  return undefined;
}

/** Nobody is read over the shoulder: until it was handed in once, a draft is its authors' own. */
const wasHandedIn = ({ signatures }: Version): boolean => signatures.some(({ act }) => act === 'submitted');

/** Why a person may not close a comment. What must be mended is closed by somebody who wrote none of the version. */
export function refusalToResolve(kind: CommentKind, person: Person, version: Version): ProblemSpec | undefined {
  if (kind === 'remark') return refusalOf('answer', person, version);
  return (
    refusalOf('comment', person, version) ?? (wrote(person, version) ? curriculumProblems['four-eyes'] : undefined)
  );
}

const notAllowed: ProblemSpec = {
  code: 'common/not-allowed',
  status: 403,
  title: { id: 'Peran Anda belum mencakup langkah ini.', en: 'Your role does not include this step.' },
};

/** An approval vouches for every item of the checklist. */
export const isChecklistComplete = (ticked: readonly string[]): boolean =>
  checklistItems.every((item) => ticked.includes(item));
