import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeView } from '@contracts/people';

/** The words of a notice as they were shown, by their hash. */
@Entity('notice_text')
export class NoticeText {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly hash: string;
  @Column('jsonb') readonly body: Omit<NoticeView, 'hash'>;
  @Column({ type: 'timestamptz', precision: 3 }) readonly firstShown: Date;
}
