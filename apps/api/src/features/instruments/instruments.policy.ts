import { instrumentProblems, type InstrumentState } from '@contracts/instruments';
import { commonProblems, type Permission, type ProblemSpec } from '@contracts/kernel';

export type SignatureAct = 'drafted' | 'approved' | 'published';
type Person = { readonly personId: string; readonly permissions: ReadonlySet<Permission> };
type Version = {
  readonly status: InstrumentState;
  readonly signatures: readonly { readonly personId: string; readonly act: SignatureAct }[];
};

/** The signed steps of a version's life, each at its stage. */
export type InstrumentAct = 'approve' | 'publish';

const stages: Readonly<Record<InstrumentAct, InstrumentState>> = { approve: 'draft', publish: 'approved' };
const needs: Readonly<Record<InstrumentAct, Permission>> = {
  approve: 'curriculum:review',
  publish: 'curriculum:publish',
};

/** Why a person may not do this to a version now; undefined when they may. Four eyes, as for curricula. */
export function refusalOf(
  act: InstrumentAct,
  person: Person,
  { status, signatures }: Version,
): ProblemSpec | undefined {
  if (!person.permissions.has(needs[act])) return commonProblems['not-allowed'];
  if (status !== stages[act]) return instrumentProblems['wrong-stage'];
  const drafted = signatures.some((signature) => signature.act === 'drafted' && signature.personId === person.personId);
  return drafted ? instrumentProblems['four-eyes'] : undefined;
}
