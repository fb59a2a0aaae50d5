import type { RouteObject } from 'react-router';
import type { Device } from '@web/platform/device';

/** The learner's side of judging: reading what was said. */
export const assessmentRoutes = (device: Device): RouteObject[] => [
  {
    path: 'umpan-balik/:submissionId',
    lazy: async () => {
      const { FeedbackPage, loadFeedback } = await import('./feedback.page');
      return { Component: FeedbackPage, loader: loadFeedback(device) };
    },
  },
];
