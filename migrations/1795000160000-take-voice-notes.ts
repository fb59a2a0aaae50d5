import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file may be a voice note as well as a picture: it has a length in time instead of a size, and may weigh more. */
export class TakeVoiceNotes1795000160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table file
        add column milliseconds int,
        drop constraint file_purpose_ck,
        drop constraint file_mime_ck,
        drop constraint file_bytes_ck,
        drop constraint file_known_when_whole_ck,
        add constraint file_purpose_ck check (purpose in ('submission', 'voice')),
        add constraint file_mime_ck check (
          mime in ('image/jpeg', 'image/webp', 'image/avif') and purpose = 'submission'
          or mime in ('audio/webm', 'audio/ogg') and purpose = 'voice'
        ),
        add constraint file_bytes_ck check (bytes between 1 and case purpose when 'voice' then 500000 else 250000 end),
        add constraint file_milliseconds_ck check (milliseconds between 0 and 125000),
        add constraint file_known_when_whole_ck check (
          state = 'uploading'
          or mime is not null and case purpose when 'voice' then milliseconds is not null else width is not null and height is not null end
        );
      alter table file_part
        drop constraint file_part_bytes_ck,
        add constraint file_part_bytes_ck check (octet_length(bytes) between 1 and 500000);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
