import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CohortStatus } from './cohort.rules';

/**
 * A dated run of one curriculum version with a limited number of seats.
 *
 * Its version changes only when all its learners are moved: who comes later learns the same as the others.
 */
@Entity('cohort')
export class Cohort {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly versionId: string;
  @Column('text') name: string;
  @Column('text') readonly slug: string;
  @Column('text') status: CohortStatus;
  @Column('int') quota: number;
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @Column('uuid') readonly createdBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) readonly createdAt: Date;
}
