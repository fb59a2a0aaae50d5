import { Injectable } from '@nestjs/common';
import type { ActKind } from '@contracts/learning';
import type { Tx } from '@api/platform/database';

/** An act of a learner as the ledger is about to keep it; `at` is corrected for a wrong phone clock. */
export type KeptAct = {
  readonly id: string;
  readonly kind: ActKind;
  readonly agencyId: string;
  readonly learnerId: string;
  readonly enrolmentId: string;
  readonly package: string;
  readonly stepId: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly at: Date;
  readonly receivedAt: Date;
};

/** What a later feature does in the transaction that keeps an act. It may refuse by throwing a Problem: then nothing is kept. */
export type EntryKind = {
  readonly kind: ActKind;
  /** True: what came of it stands in the home document, and whoever sent it wants to see that. */
  readonly answersBack?: boolean;
  apply(tx: Tx, act: KeptAct): Promise<void>;
};

/** Where features register what their kinds of act do. Kinds nobody registers are only kept and counted. */
@Injectable()
export class EntryKinds {
  private readonly kinds = new Map<ActKind, EntryKind>();

  register(kind: EntryKind): void {
    if (this.kinds.has(kind.kind)) throw new Error(`The entry kind ${kind.kind} is registered twice.`);
    this.kinds.set(kind.kind, kind);
  }

  find(kind: ActKind): EntryKind | undefined {
    return this.kinds.get(kind);
  }
}
