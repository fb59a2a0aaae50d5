import { Column, Entity, PrimaryColumn } from 'typeorm';

/** "Tanya dulu": a message on a task that costs no try. A learner's carries the id of her entry. */
@Entity('submission_message')
export class SubmissionMessage {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly enrolmentId: string;
  @Column('uuid') readonly stepId: string;
  @Column('uuid') readonly authorId: string;
  @Column('text') readonly body: string;
  @Column('timestamptz') readonly writtenAt: Date;
}
