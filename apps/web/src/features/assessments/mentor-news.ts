import { lazy } from 'react';

/** Fetched only for somebody whom a mentor has answered. */
export const loadMentorNews = () => import('./news.card');

/** What mentors have answered lately. */
export const MentorNews = lazy(async () => ({ default: (await loadMentorNews()).MentorNews }));
