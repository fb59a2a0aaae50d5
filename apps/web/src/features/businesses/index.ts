export { businessRoutes } from './businesses.routes';
