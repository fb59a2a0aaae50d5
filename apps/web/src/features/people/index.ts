export { Gate } from './gate.page';
export { peopleRoutes } from './people.routes';
