export { moveRoutes } from './moves.routes';
