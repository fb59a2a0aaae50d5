export { evidenceRoutes } from './evidence.routes';
export { Goals, loadGoals } from './goals';
