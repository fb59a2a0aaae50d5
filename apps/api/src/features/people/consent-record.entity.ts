import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentPurpose } from '@contracts/people';

/** What a person was shown and chose. A changed mind is a new row; the newest of a purpose counts. */
@Entity('consent_record')
export class ConsentRecord {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly personId: string;
  @Column('text') readonly purpose: ConsentPurpose;
  @Column('boolean') readonly agreed: boolean;
  /** SHA-256 of the words that were shown. */
  @Column('text') readonly textHash: string;
  @Column('text') readonly channel: 'web' | 'paper' | 'demo';
  @Column({ type: 'timestamptz', precision: 3 }) readonly decidedAt: Date;
}
