export { assessmentRoutes } from './assessments.routes';
export { mentorRoutes } from './mentor.routes';
export { loadMentorNews, MentorNews } from './mentor-news';
