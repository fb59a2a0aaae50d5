export { agencyRoutes } from './agencies.routes';
