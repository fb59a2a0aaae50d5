export { MentorAssignmentsModule } from './mentor-assignments.module';
export { AssignMentor } from './assign-mentor';
export { current as currentAssignment } from './mentor-assignments.repository';
