import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ThreadState } from '@contracts/submissions';

/**
 * A learner's thread on one practice task.
 *
 * Names stand in the row so that a queue is read without joins. A question waits since `askedAt` and has its answer by `answerBy`.
 * The database derives `due_at` from these: by when the mentor owes anything, null when nothing waits.
 */
@Entity('submission')
export class Submission {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly enrolmentId: string;
  @Column('uuid') readonly learnerId: string;
  @Column('uuid') readonly stepId: string;
  @Column({ type: 'uuid', nullable: true }) mentorId: string | null;
  @Column('text') status: ThreadState;
  @Column('int') latestNo: number;
  @Column('text') learnerName: string;
  @Column('text') businessName: string;
  @Column('text') taskTitle: string;
  @Column('timestamptz') receivedAt: Date;
  @Column('timestamptz') promisedAt: Date;
  @Column({ type: 'timestamptz', nullable: true }) askedAt: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) answerBy: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) closedAt: Date | null;
}
