import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { assessmentRoutes } from '@web/assessments';
import { businessRoutes } from '@web/businesses';
import { cardRoutes } from '@web/cards';
import { evidenceRoutes } from '@web/evidence';
import { homeRoutes } from '@web/home';
import { learningRoutes } from '@web/learning';
import { peopleRoutes } from '@web/people';
import type { Device } from '@web/platform/device';
import { sittingRoutes } from '@web/sittings';
import { submissionRoutes } from '@web/submissions';
import { LastResort } from './last-resort.page';
import { LearnerShell } from './learner-shell';

const loadErrorPage = () => import('./error.page');
const ErrorScreen = lazy(async () => ({ default: (await loadErrorPage()).ErrorScreen }));

/** The learner's screens, feature by feature. */
export const learnerRoutes = (device: Device): RouteObject[] => [
  {
    path: '/belajar',
    element: <LearnerShell device={device} />,
    errorElement: <LastResort />,
    children: [
      {
        errorElement: <ErrorScreen />,
        children: [
          ...homeRoutes(device),
          ...learningRoutes(device),
          ...cardRoutes(device),
          ...sittingRoutes(device),
          ...submissionRoutes(device),
          ...assessmentRoutes(device),
          ...evidenceRoutes(device),
          ...businessRoutes(device),
          ...peopleRoutes(device),
          { path: 'lab/:lab?', lazy: async () => (await import('./lab.route')).labRoute(device) },
          { path: '*', lazy: async () => ({ Component: (await loadErrorPage()).NotFoundScreen }) },
        ],
      },
    ],
  },
];
