import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody answers to a comment. */
@Entity('review_answer')
export class ReviewAnswer {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly commentId: string;
  @Column('text') readonly words: string;
  @Column('uuid') readonly writtenBy: string;
  @Column('timestamptz') readonly writtenAt: Date;
}
