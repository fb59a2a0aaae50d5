import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReleaseNotes, VersionState } from '@contracts/curricula';

/**
 * One line of a curriculum's life: a draft that people write and sign, then a publication that never changes.
 *
 * `revision` counts the edits of the draft; a signature says which revision it is about.
 */
@Entity('curriculum_version')
export class CurriculumVersion {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly curriculumId: string;
  @Column('text') number: string;
  @Column('text') status: VersionState;
  @Column('uuid', { nullable: true }) readonly basedOnId: string | null;
  @Column('text') readonly frameworkCode: string;
  @Column('int') readonly frameworkVersion: number;
  @Column('int') revision: number;
  /** The curriculum's title in other languages, since publication: `{"en": …}`. */
  @Column('jsonb', { default: {} }) titles: Readonly<Record<string, string>>;
  /** What whoever published it says of it; null before. */
  @Column('jsonb', { nullable: true }) notes: ReleaseNotes | null;
  @Column('uuid') readonly createdBy: string;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
}
