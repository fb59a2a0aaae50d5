import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssessmentView, Decision } from '@contracts/assessments';

/**
 * One mentor's judgement of one sent version: a level per criterion, two comments, a decision.
 *
 * A draft until it is released; from then on it is superseded or voided by others, never rewritten. Where somebody else's was released
 * first it becomes a second marking instead. `handInId` is the device's own id of what it handed in whole. `revision` counts the saves of a
 * draft. Nothing is chosen beforehand: a criterion without a mark has no key in `levels`.
 */
@Entity('assessment')
export class Assessment {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly submissionId: string;
  @Column('uuid') readonly versionId: string;
  @Column('uuid') readonly mentorId: string;
  @Column('text') status: AssessmentView['status'];
  @Column('jsonb') levels: Record<string, number>;
  @Column('text') strength: string;
  @Column('text') nextStep: string;
  @Column({ type: 'text', nullable: true }) decision: Decision | null;
  @Column({ type: 'text', nullable: true }) proposed: Decision | null;
  @Column('text') reason: string;
  @Column('int') revision: number;
  @Column('timestamptz') readonly startedAt: Date;
  @Column('timestamptz') savedAt: Date;
  @Column({ type: 'timestamptz', nullable: true }) releasedAt: Date | null;
  @Column({ type: 'uuid', nullable: true }) handInId: string | null;
}
