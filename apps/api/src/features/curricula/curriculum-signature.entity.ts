import { Column, Entity, PrimaryColumn } from 'typeorm';

export type Act = 'drafted' | 'edited' | 'submitted' | 'returned' | 'approved' | 'published' | 'retired';

/** Who did what to a version, and to which revision of it; never changed. */
@Entity('curriculum_signature')
export class CurriculumSignature {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly versionId: string;
  @Column('uuid') readonly personId: string;
  @Column('text') readonly act: Act;
  @Column('int') readonly revision: number;
  @Column('text') readonly note: string;
  @Column('jsonb') readonly checklist: string[];
  @Column('timestamptz') readonly signedAt: Date;
}
