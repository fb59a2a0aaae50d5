import { Injectable } from '@nestjs/common';
import type { MentorView } from '@contracts/enrolments';
import type { Actor } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import * as assignments from './mentor-assignments.repository';

/** The agency's mentors with their load, so that whoever assigns sees who has room. */
@Injectable()
export class ReadMentors {
  constructor(private readonly database: Database) {}

  execute(actor: Actor): Promise<MentorView[]> {
    return this.database.transaction(actor, (tx) => assignments.listMentors(tx));
  }
}
