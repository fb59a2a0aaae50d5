import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day on which nobody is owed an answer: a national holiday or the agency's own. */
@Entity('holiday')
export class Holiday {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  /** yyyy-mm-dd, in the agency's zone. */
  @Column('date') onDate: string;
  @Column('text') name: string;
}
