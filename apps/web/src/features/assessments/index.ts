export { assessmentRoutes } from './assessments.routes';
export { mentorRoutes } from './mentor.routes';
export { MentorNews } from './news.card';
