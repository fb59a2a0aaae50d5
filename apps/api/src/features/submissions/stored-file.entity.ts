import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A picture of a person's, from the first byte announced to the last.
 *
 * `bytes` and `sha256` are what the phone announced; a picture that turns out otherwise is never `stored`. Its type and size are known
 * once it is whole.
 */
@Entity('file')
export class StoredFile {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly ownerId: string;
  @Column('text') readonly purpose: 'submission';
  @Column({ type: 'text', nullable: true }) mime: string | null;
  @Column('int') readonly bytes: number;
  @Column('text') readonly sha256: string;
  @Column({ type: 'int', nullable: true }) width: number | null;
  @Column({ type: 'int', nullable: true }) height: number | null;
  @Column('text') state: 'uploading' | 'stored' | 'quarantined' | 'deleted';
  @Column('timestamptz') readonly createdAt: Date;
}
