export { Gate } from './gate.page';
export type { OpenPerson } from './who-is-there.list';
export { peopleRoutes } from './people.routes';
