import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Zone } from '@contracts/kernel';

/** An account's presence in one agency; also somebody invited who has no account yet. */
@Entity('person')
export class Person {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid', { nullable: true }) accountId: string | null;
  @Column('text') name: string;
  /** How the person wishes to be addressed; null is a wish too. */
  @Column('text', { nullable: true }) honorific: 'Bapak' | 'Ibu' | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) districtCode: string | null;
  @Column('text') zone: Zone;
  @Column({ type: 'timestamptz', precision: 3 }) readonly createdAt: Date;
}
