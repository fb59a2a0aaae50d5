import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Zone } from '@contracts/kernel';

/** A Dinas: the tenant. Its own id is the agency of everything it owns. */
@Entity('agency')
export class Agency {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly slug: string;
  @Column('text') name: string;
  @Column('text') zone: Zone;
  @Column('text', { nullable: true }) regionCode: string | null;
  /** Who answers for personal data; no cohort opens without. */
  @Column('text', { nullable: true }) privacyContact: string | null;
  @Column('boolean') readonly isDemo: boolean;
  @Column({ type: 'timestamptz', precision: 3 }) readonly createdAt: Date;
}
