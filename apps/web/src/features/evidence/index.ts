export { evidenceRoutes } from './evidence.routes';
export { Goals } from './goals.card';
