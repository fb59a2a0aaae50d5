import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SessionView } from '@contracts/auth';
import type { AssessmentView, HandInAssessmentRequest, MarkingView } from '@contracts/assessments';
import type { ModulePackage } from '@contracts/packages';

/** A work on this device with all of its marking screen, in the place it had in the queue. */
export type CarriedWork = { readonly id: string; readonly place: number; readonly view: MarkingView };

/** A photo's bytes, not a Blob: old WebViews lose blobs that stand in a database. */
export type CarriedPhoto = { readonly id: string; readonly mime: string; readonly bytes: ArrayBuffer };

/** What became of a judgement that was sent. A refused one stays with all its words until the mentor has dealt with it. */
export type HandInAnswer =
  | { readonly outcome: 'released' | 'second'; readonly at: number }
  | {
      readonly outcome: 'refused';
      readonly at: number;
      readonly code: string;
      readonly title: string;
      /** What another device of hers saved meanwhile. */
      readonly stored: AssessmentView | null;
    };

/** A judgement that was decided here, and whose work it is. Its id carries its time, so the table's own order is the order of deciding. */
export type DecidedJudgement = {
  readonly id: string;
  readonly submissionId: string;
  readonly learnerName: string;
  readonly businessName: string;
  readonly taskTitle: string;
  readonly no: number;
  readonly decidedAt: number;
  readonly request: HandInAssessmentRequest;
  /** Null while it waits to be sent. */
  readonly answer: HandInAnswer | null;
};

/** Who sits here, and since when the works are on this device. */
export type About = { readonly session: SessionView; readonly takenAt: number | null };

export type Tables = DBSchema & {
  about: { key: 'mentor'; value: About };
  works: { key: string; value: CarriedWork };
  modules: { key: string; value: ModulePackage };
  photos: { key: string; value: CarriedPhoto };
  judgements: { key: string; value: DecidedJudgement };
};
export type TableSet = IDBPDatabase<Tables>;
export type TableName = 'about' | 'works' | 'modules' | 'photos' | 'judgements';

export type BagOwner = { readonly agencyId: string; readonly personId: string };

/** One database per mentor and agency: on a shared device nobody's judgement can be taken for another's. */
export const bagName = ({ agencyId, personId }: BagOwner): string => `melekai-mentor-${agencyId}-${personId}`;

/** Opens a mentor's database; an upgrade never touches her judgements. */
export const openBagTables = (owner: BagOwner, onGone: () => void): Promise<TableSet> =>
  openDB<Tables>(bagName(owner), 1, {
    upgrade(db) {
      db.createObjectStore('about');
      db.createObjectStore('works', { keyPath: 'id' });
      db.createObjectStore('modules');
      db.createObjectStore('photos', { keyPath: 'id' });
      db.createObjectStore('judgements', { keyPath: 'id' });
    },
    // A newer tab wants to upgrade: this one lets go.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onGone();
    },
    terminated: onGone,
  });
