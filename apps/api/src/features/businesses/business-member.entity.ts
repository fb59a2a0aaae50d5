import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who works in a business. Levels are shown to its owner only where the member agreed. */
@Entity('business_member')
export class BusinessMember {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly businessId: string;
  @Column('uuid') readonly personId: string;
  @Column('text') role: 'owner' | 'staff' | 'helper';
  @Column('boolean') sharesLevels: boolean;
  @Column({ type: 'timestamptz', precision: 3 }) readonly joinedAt: Date;
}
