import type { RouteObject } from 'react-router';
import type { Device } from '@web/platform/device';

const withTask =
  (device: Device, page: 'TaskPage' | 'TaskStepPage' | 'TaskCheckPage'): NonNullable<RouteObject['lazy']> =>
  async () => {
    const pages = await import('./task.pages');
    return { Component: pages[page], loader: pages.loadTask(device) };
  };

export const submissionRoutes = (device: Device): RouteObject[] => [
  { path: 'tugas/:activityId', lazy: withTask(device, 'TaskPage') },
  { path: 'tugas/:activityId/langkah/:stepId', lazy: withTask(device, 'TaskStepPage') },
  { path: 'tugas/:activityId/periksa', lazy: withTask(device, 'TaskCheckPage') },
];
