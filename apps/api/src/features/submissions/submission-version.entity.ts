import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was sent, as it was sent. Its id is the id of the ledger's entry. */
@Entity('submission_version')
export class SubmissionVersion {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly submissionId: string;
  @Column('int') readonly no: number;
  @Column('text') readonly package: string;
  @Column('jsonb') readonly answers: object;
  @Column('timestamptz') readonly sentAt: Date;
  @Column('timestamptz') readonly receivedAt: Date;
}
