import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file of invitations that was taken in whole; it can be undone for a day. */
@Entity('invitation_import')
export class InvitationImport {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly cohortId: string;
  @Column('text') readonly fileName: string;
  @Column('int') readonly rowsRead: number;
  @Column('int') invited: number;
  @Column('uuid') readonly importedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) readonly importedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) undoneAt: Date | null;
}
