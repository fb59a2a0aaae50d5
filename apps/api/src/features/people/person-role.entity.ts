import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '@contracts/kernel';

/** What a person is in the agency; one person may be several. */
@Entity('person_role')
export class PersonRole {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly personId: string;
  @Column('text') readonly role: Role;
  @Column({ type: 'timestamptz', precision: 3 }) readonly grantedAt: Date;
}
