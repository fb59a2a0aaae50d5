import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EnrolmentWithdrawn } from '@api/enrolments';
import * as assignments from './mentor-assignments.repository';

/** Nobody answers for a learner who has left. */
@Injectable()
export class EndAssignments implements OnModuleInit {
  constructor(private readonly withdrawn: EnrolmentWithdrawn) {}

  onModuleInit(): void {
    this.withdrawn.listen((tx, enrolmentId, at) => assignments.close(tx, [enrolmentId], at));
  }
}
