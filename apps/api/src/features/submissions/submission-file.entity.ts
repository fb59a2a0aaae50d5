import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A photo or a voice note that belongs to what was sent, and the step of the task it answers. */
@Entity('submission_file')
export class SubmissionFile {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly versionId: string;
  @Column('uuid') readonly fileId: string;
  @Column('text') readonly step: string;
  @Column('int') readonly position: number;
}
