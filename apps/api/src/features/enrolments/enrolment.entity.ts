import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EnrolmentStatus } from './enrolment.rules';

/**
 * A learner's place in a cohort, with a seat or in the line for one.
 *
 * Pinned to the curriculum version the cohort taught when it was made: publishing a new version never moves the ground under a learner.
 */
@Entity('enrolment')
export class Enrolment {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly cohortId: string;
  @Column('uuid') readonly personId: string;
  @Column('uuid') readonly versionId: string;
  @Column('uuid', { nullable: true }) businessId: string | null;
  @Column('text') status: EnrolmentStatus;
  @Column({ type: 'timestamptz', precision: 3 }) readonly enrolledAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
