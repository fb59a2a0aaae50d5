import type { RouteObject } from 'react-router';
import type { Device } from '@web/platform/device';

export const learningRoutes = (device: Device): RouteObject[] => [
  {
    path: 'pelajaran/:lessonId',
    lazy: async () => {
      const [{ LessonPage }, { loadLesson }] = await Promise.all([import('./lesson.page'), import('./load-lesson')]);
      return { Component: LessonPage, loader: loadLesson(device) };
    },
  },
  {
    path: 'kegiatan/:activityId',
    lazy: async () => {
      const { ActivityPage, loadActivity } = await import('./activity.page');
      return { Component: ActivityPage, loader: loadActivity(device) };
    },
  },
  {
    path: 'arti-kata',
    lazy: async () => {
      const { GlossaryPage, loadGlossary } = await import('./glossary.page');
      return { Component: GlossaryPage, loader: loadGlossary(device) };
    },
  },
];
