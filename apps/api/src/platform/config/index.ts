export { CannotStart } from './cannot-start';
export { readConfig, type Config } from './config';
