import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A source file of a version, byte for byte as it is exported. */
@Entity('curriculum_file')
export class CurriculumFile {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly versionId: string;
  @Column('text') readonly path: string;
  @Column('text') body: string;
}
