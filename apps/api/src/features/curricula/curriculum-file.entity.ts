import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A source file of a version, byte for byte as it is exported. */
@Entity('curriculum_file')
export class CurriculumFile {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly versionId: string;
  @Column('text') readonly path: string;
  @Column('text') body: string;
  /** Who saved it last in this version; null for a file that nobody has touched since the version began. */
  @Column('uuid', { nullable: true }) editedBy: string | null;
  @Column('timestamptz', { nullable: true }) editedAt: Date | null;
}
