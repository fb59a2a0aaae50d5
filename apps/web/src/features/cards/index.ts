export { cardRoutes } from './cards.routes';
export { DueCards } from './due-cards.card';
