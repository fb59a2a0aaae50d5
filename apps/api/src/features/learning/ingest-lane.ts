import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@api/platform/database';
import type { PreparedAct } from './prepare-act';

/** a accepted · d duplicate · u id used for other content · e no such live enrolment · s no such step */
export type Letter = 'a' | 'd' | 'u' | 'e' | 's';
export type Ingested = { readonly letter: Letter; readonly head: number };

type Job = {
  acts: readonly PreparedAct[];
  at: Date;
  done: (result: Ingested[]) => void;
  failed: (error: unknown) => void;
};
type Lane = { waiting: Job[]; busy: number };

const call =
  'select letters, heads from learning_ingest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::text[]::jsonb[], $15, $16, $17, $18, $19)';

/**
 * The way into the ledger. What waits goes together in one transaction, at most two at a time for an agency: under load a commit is
 * shared by many learners, without a timer and without making anybody wait when there is no load.
 */
@Injectable()
export class IngestLane {
  private readonly lanes = new Map<string, Lane>();
  private static readonly together = 500;

  constructor(private readonly database: Database) {}

  /** Keeps acts in the ledger; answered after the commit. */
  ingest(agencyId: string, acts: readonly PreparedAct[], at: Date): Promise<Ingested[]> {
    return new Promise((done, failed) => {
      const lane = this.lanes.get(agencyId) ?? { waiting: [], busy: 0 };
      this.lanes.set(agencyId, lane);
      lane.waiting.push({ acts, at, done, failed });
      this.flush(agencyId, lane);
    });
  }

  /** Keeps one act inside a transaction in which a feature will also write. */
  async ingestWithin(tx: Tx, act: PreparedAct, at: Date): Promise<Ingested> {
    const rows = (await tx.manager.query(call, valuesOf(tx.agencyId, [act], at))) as Answer[];
    return read(rows)[0] as Ingested;
  }

  private flush(agencyId: string, lane: Lane): void {
    while (lane.waiting.length > 0 && lane.busy < 2) {
      const jobs: Job[] = [];
      let size = 0;
      for (
        let next = lane.waiting[0];
        next && (size === 0 || size + next.acts.length <= IngestLane.together);
        next = lane.waiting[0]
      ) {
        jobs.push(next);
        size += next.acts.length;
        lane.waiting.shift();
      }
      lane.busy += 1;
      void this.send(agencyId, jobs).finally(() => {
        lane.busy -= 1;
        if (lane.waiting.length === 0 && lane.busy === 0) this.lanes.delete(agencyId);
        this.flush(agencyId, lane);
      });
    }
  }

  /** One request's fault must not fail its neighbours: a batch that fails is tried again request by request. */
  private async send(agencyId: string, jobs: readonly Job[]): Promise<void> {
    try {
      const results = await this.write(agencyId, jobs);
      let from = 0;
      for (const job of jobs) job.done(results.slice(from, (from += job.acts.length)));
    } catch (error) {
      if (jobs.length === 1) jobs[0]?.failed(error);
      else for (const job of jobs) await this.send(agencyId, [job]);
    }
  }

  private async write(agencyId: string, jobs: readonly Job[]): Promise<Ingested[]> {
    const acts = jobs.flatMap((job) => job.acts);
    const at = jobs.reduce((latest, job) => (job.at > latest ? job.at : latest), new Date(0));
    return read(await this.database.call<Answer>('learning_ingest', call, valuesOf(agencyId, acts, at)));
  }
}

type Answer = { letters: string; heads: string[] };

function read(rows: readonly Answer[]): Ingested[] {
  const { letters = '', heads = [] } = rows[0] ?? {};
  return [...letters].map((letter, i) => ({ letter: letter as Letter, head: Number(heads[i]) }));
}

function valuesOf(agencyId: string, acts: readonly PreparedAct[], at: Date): unknown[] {
  const column = <T>(of: (act: PreparedAct) => T): T[] => acts.map(of);
  return [
    agencyId,
    at,
    column((act) => act.id),
    column((act) => act.learnerId),
    column((act) => act.enrolmentId),
    column((act) => act.package),
    column((act) => act.stepId),
    column((act) => act.kind),
    column((act) => act.v),
    column((act) => act.stepKind),
    column((act) => act.occurredAt),
    column((act) => act.clockOffset),
    column((act) => act.app),
    column((act) => JSON.stringify(act.payload)),
    column((act) => act.hash),
    column((act) => act.change.done),
    column((act) => act.change.score),
    column((act) => (act.change.attempt ? 1 : 0)),
    column((act) => act.change.part),
  ];
}
