import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An authored programme of an agency; what it teaches stands in its versions. */
@Entity('curriculum')
export class Curriculum {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly slug: string;
  @Column('text') title: string;
}
