export { sittingRoutes } from './sittings.routes';
export { keepSheets } from './keep-sheets';
