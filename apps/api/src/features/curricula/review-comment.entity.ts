import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommentKind } from '@contracts/curricula';

/** What a reviewer says of one place of a version; never taken away, only resolved. */
@Entity('review_comment')
export class ReviewComment {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly versionId: string;
  @Column('int') readonly revision: number;
  @Column('text') readonly path: string;
  /** Of the place within its file: ids, so that it survives edits elsewhere. */
  @Column('text') readonly placeKey: string;
  /** What the place was called when the comment was written. */
  @Column('text') readonly placeName: string;
  @Column('text') readonly quote: string;
  @Column('text') readonly kind: CommentKind;
  @Column('text') readonly words: string;
  @Column('uuid') readonly writtenBy: string;
  @Column('timestamptz') readonly writtenAt: Date;
  @Column('uuid', { nullable: true }) readonly resolvedBy: string | null;
  @Column('timestamptz', { nullable: true }) readonly resolvedAt: Date | null;
}
