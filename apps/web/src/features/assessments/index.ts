export { assessmentRoutes } from './assessments.routes';
export { MentorNews } from './news.card';
