import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EnrolmentsModule } from '@api/enrolments';
import { AssignMentor } from './assign-mentor';
import { EndAssignments } from './end-assignments';
import { MentorAssignment } from './mentor-assignment.entity';
import { MentorAssignmentsController } from './mentor-assignments.controller';
import { ReadMentors } from './read-mentors';

@Module({
  imports: [TypeOrmModule.forFeature([MentorAssignment]), EnrolmentsModule],
  controllers: [MentorAssignmentsController],
  providers: [AssignMentor, EndAssignments, ReadMentors],
  exports: [AssignMentor],
})
export class MentorAssignmentsModule {}
