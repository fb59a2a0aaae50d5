import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that named the removed one: what it said before, and the revision it has since. */
export type MendedFile = { readonly path: string; readonly before: string; readonly revision: string };

/** A file that an author took out of a draft, kept so that it can be put back as it was. */
@Entity('removed_file')
export class RemovedFile {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly versionId: string;
  @Column('text') readonly path: string;
  @Column('text') readonly body: string;
  @Column('jsonb') readonly mended: MendedFile[];
  @Column('timestamptz') readonly removedAt: Date;
}
