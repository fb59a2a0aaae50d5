import type { ActKind, ActPayload } from '@contracts/learning';

type ActOf<Kind extends ActKind> = {
  readonly id: string;
  readonly kind: Kind;
  readonly v: 1;
  readonly enrolmentId: string;
  /** Hash of the module package that was in front of the learner. */
  readonly package: string;
  readonly stepId: string;
  readonly occurredAt: string;
  readonly payload: ActPayload<Kind>;
};

/** Something the learner did, as it goes into the ledger. */
export type Act = { [Kind in ActKind]: ActOf<Kind> }[ActKind];

/** An act before it has its id and time. */
export type NewAct = { [Kind in ActKind]: Omit<ActOf<Kind>, 'id' | 'v' | 'occurredAt'> }[ActKind];
