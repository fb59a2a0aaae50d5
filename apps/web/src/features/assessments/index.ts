export { assessmentRoutes } from './assessments.routes';
export { keepMentorInTouch } from './keep-mentor-in-touch';
export { eraseMentor, readMentorSession } from './mentor-device';
export { MentorNotice } from './mentor.notice';
export { mentorRoutes } from './mentor.routes';
export { sendJudgements } from './send-judgements';
export { useUnsentJudgements } from './use-mentor-device';
export { loadMentorNews, MentorNews } from './mentor-news';
