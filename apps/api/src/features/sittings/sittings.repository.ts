import type { InstrumentKind } from '@contracts/instruments';
import type { SittingResult } from '@contracts/sittings';
import type { Tx } from '@api/platform/database';
import type { Arm, Occasion, SeenForm } from './forms.rules';

/** One learner's sitting at one step. */
export type Sitting = {
  readonly id: string;
  readonly personId: string;
  readonly enrolmentId: string;
  readonly stepId: string;
  readonly versionId: string;
  readonly kind: InstrumentKind;
  readonly form: string | null;
  readonly occasion: Occasion;
  readonly lot: number;
  readonly givenAt: Date;
};

type Answered = { readonly entryId: string | null; readonly answeredAt: Date | null };

const columns = `id, person_id as "personId", enrolment_id as "enrolmentId", step_id as "stepId", version_id as "versionId", kind, form,
  occasion, lot, given_at as "givenAt", entry_id as "entryId", answered_at as "answeredAt"`;

type Row = Omit<Sitting, 'lot'> & Answered & { readonly lot: string };
const read = (row: Row): Sitting & Answered => ({ ...row, lot: Number(row.lot) });

/** The sitting of a step; null while it was not opened. */
export async function findSitting(tx: Tx, enrolmentId: string, stepId: string): Promise<Sitting | null> {
  const [row] = (await tx.manager.query(
    `select ${columns} from sitting where agency_id = $1 and enrolment_id = $2 and step_id = $3`,
    [tx.agencyId, enrolmentId, stepId],
  )) as Row[];
  return row ? read(row) : null;
}

/** A learner's own sitting, locked until the transaction ends, so that it is answered once; null when it is not hers. */
export async function lockSitting(tx: Tx, id: string, personId: string): Promise<(Sitting & Answered) | null> {
  const [row] = (await tx.manager.query(
    `select ${columns} from sitting where agency_id = $1 and id = $2 and person_id = $3 for update`,
    [tx.agencyId, id, personId],
  )) as Row[];
  return row ? read(row) : null;
}

/** Sittings that were answered by these entries. */
export async function answeredBy(
  tx: Tx,
  entryIds: readonly string[],
): Promise<readonly (Sitting & { readonly entryId: string })[]> {
  if (entryIds.length === 0) return [];
  const rows = (await tx.manager.query(
    `select ${columns} from sitting where agency_id = $1 and entry_id = any ($2::uuid[])`,
    [tx.agencyId, entryIds],
  )) as (Row & { readonly entryId: string })[];
  return rows.map((row) => ({ ...read(row), entryId: row.entryId }));
}

/** Opens a sitting unless another phone of hers has done so meanwhile. */
export async function insertSitting(tx: Tx, sitting: Sitting): Promise<void> {
  const { id, personId, enrolmentId, stepId, versionId, kind, form, occasion, lot, givenAt } = sitting;
  await tx.manager.query(
    `insert into sitting (agency_id, id, person_id, enrolment_id, step_id, version_id, kind, form, occasion, lot, given_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (agency_id, enrolment_id, step_id) do nothing`,
    [tx.agencyId, id, personId, enrolmentId, stepId, versionId, kind, form, occasion, lot, givenAt],
  );
}

export async function keepResult(
  tx: Tx,
  id: string,
  { entryId, answeredAt, result }: { entryId: string; answeredAt: Date; result: SittingResult },
): Promise<void> {
  await tx.manager.query(
    'update sitting set entry_id = $3, answered_at = $4, result = $5::jsonb where agency_id = $1 and id = $2',
    [tx.agencyId, id, entryId, answeredAt, JSON.stringify(result)],
  );
}

/** The forms of an instrument that a learner was given, in any enrolment, oldest first. */
export async function formsSeen(tx: Tx, personId: string, slug: string): Promise<SeenForm[]> {
  return (await tx.manager.query(
    `select s.form, s.given_at as "givenAt" from sitting s
     join instrument_version v on v.agency_id = s.agency_id and v.id = s.version_id
     join instrument i on i.agency_id = v.agency_id and i.id = v.instrument_id
     where s.agency_id = $1 and s.person_id = $2 and i.slug = $3 and s.form is not null order by s.given_at, s.id`,
    [tx.agencyId, personId, slug],
  )) as SeenForm[];
}

/** The arm of an enrolment, drawn now if it has none, with those of everybody who came before. */
export async function armOf(
  tx: Tx,
  enrolmentId: string,
  cohortId: string,
  kind: 'awareness' | 'knowledge',
): Promise<Arm> {
  const find = async (): Promise<Arm | undefined> => {
    const [row] = (await tx.manager.query(
      'select awareness, knowledge from enrolment_arm where agency_id = $1 and enrolment_id = $2',
      [tx.agencyId, enrolmentId],
    )) as { awareness: Arm; knowledge: Arm }[];
    return row?.[kind];
  };
  const known = await find();
  if (known) return known;
  await tx.manager.query('select enrolment_arm_draw($1, $2)', [tx.agencyId, cohortId]);
  const drawn = await find();
  if (!drawn) throw new Error(`The enrolment ${enrolmentId} has no seat to draw an arm for.`);
  return drawn;
}

/** What a readiness check's advice reads besides its answers: the newest awareness score, and whether she works for somebody else. */
export async function factsOf(tx: Tx, personId: string): Promise<{ awareness: number | null; isStaff: boolean }> {
  const [row] = (await tx.manager.query(
    `select
       (select (s.result ->> 'score')::int from sitting s where s.agency_id = $1 and s.person_id = $2 and s.kind = 'awareness'
          and s.result is not null order by s.answered_at desc, s.id desc limit 1) as awareness,
       exists (select from business_member m where m.agency_id = $1 and m.person_id = $2 and m.role <> 'owner')
         and not exists (select from business_member m where m.agency_id = $1 and m.person_id = $2 and m.role = 'owner') as "isStaff"`,
    [tx.agencyId, personId],
  )) as { awareness: number | null; isStaff: boolean }[];
  return row ?? { awareness: null, isStaff: false };
}
