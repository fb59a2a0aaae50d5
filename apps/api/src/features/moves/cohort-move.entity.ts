import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MoveView } from '@contracts/moves';

/** A cohort's way from one version to another. Its learners follow in batches. */
@Entity('cohort_move')
export class CohortMove {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly cohortId: string;
  @Column('uuid') readonly fromVersionId: string;
  @Column('uuid') readonly toVersionId: string;
  @Column('text') status: MoveView['state'];
  @Column('uuid') readonly startedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) readonly startedAt: Date;
  @Column('uuid', { nullable: true }) returnedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) returnedAt: Date | null;
}
