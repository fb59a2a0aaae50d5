import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A UMKM. */
@Entity('business')
export class Business {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') name: string;
  @Column('text') sector: 'culinary' | 'grocery' | 'fashion' | 'laundry' | 'craft' | 'service' | 'other';
  @Column('text') product: string;
  @Column('text', { nullable: true }) districtCode: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) readonly createdAt: Date;
}
