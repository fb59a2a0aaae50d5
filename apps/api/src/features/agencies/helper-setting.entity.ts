import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the agency decided about the AI helper of the labs. A changed mind is a new row; the newest counts. */
@Entity('helper_setting')
export class HelperSetting {
  @PrimaryColumn('uuid') readonly agencyId: string;
  @PrimaryColumn('uuid') readonly id: string;
  @Column('boolean') readonly isOn: boolean;
  /** For each person, on a day of her zone. */
  @Column('integer') readonly asksPerDay: number;
  /** For all people together, in a month of the agency's zone. */
  @Column('integer') readonly asksPerMonth: number;
  @Column('uuid') readonly changedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) readonly changedAt: Date;
}
