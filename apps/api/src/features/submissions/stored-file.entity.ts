import type { UploadPurpose } from '@contracts/submissions';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A photo or a voice note of a person's, from the first byte announced to the last.
 *
 * `bytes` and `sha256` are what the phone announced; what turns out otherwise is never `stored`. Its type, and its size or its length in
 * time, are known once it is whole.
 */
@Entity('file')
export class StoredFile {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly ownerId: string;
  @Column('text') readonly purpose: UploadPurpose;
  @Column({ type: 'text', nullable: true }) mime: string | null;
  @Column('int') readonly bytes: number;
  @Column('text') readonly sha256: string;
  @Column({ type: 'int', nullable: true }) width: number | null;
  @Column({ type: 'int', nullable: true }) height: number | null;
  @Column({ type: 'int', nullable: true }) milliseconds: number | null;
  @Column('text') state: 'uploading' | 'stored' | 'quarantined' | 'deleted';
  @Column('timestamptz') readonly createdAt: Date;
}
