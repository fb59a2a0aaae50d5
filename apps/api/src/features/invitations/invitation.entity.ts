import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Somebody was asked by name to come to a cohort. The code is known to its holder alone; here stands its digest.
 *
 * An account begins when she accepts: until then an invitation is all the agency holds of her.
 */
@Entity('invitation')
export class Invitation {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly cohortId: string;
  @Column('uuid', { nullable: true }) readonly importId: string | null;
  @Column('text') readonly name: string;
  @Column('text') readonly phone: string;
  @Column('text', { nullable: true }) readonly districtCode: string | null;
  @Column('bytea') readonly codeHash: Buffer;
  @Column('text') status: 'invited' | 'accepted' | 'withdrawn';
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('uuid') readonly invitedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) readonly invitedAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) readonly expiresAt: Date;
}
