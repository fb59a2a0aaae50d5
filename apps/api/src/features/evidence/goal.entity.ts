import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A level a learner wants to reach in a competency, and by when. One per competency; a new wish takes the old one's place. */
@Entity('goal')
export class Goal {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly personId: string;
  @Column('text') readonly competency: string;
  @Column('int') targetLevel: number;
  @Column('date') targetOn: string;
  @Column('uuid') setBy: string;
  @Column('timestamptz') setAt: Date;
}
