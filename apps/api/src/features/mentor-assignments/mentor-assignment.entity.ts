import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mentor answering for a learner, from one moment to another. At most one is current; earlier ones stay as history. */
@Entity('mentor_assignment')
export class MentorAssignment {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly enrolmentId: string;
  @Column('uuid') readonly mentorId: string;
  @Column('uuid') readonly assignedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) readonly fromAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) toAt: Date | null;
}
