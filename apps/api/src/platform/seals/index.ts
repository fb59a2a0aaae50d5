export { OpenSeal, type Opened } from './open-seal';
export { SealsModule } from './seals.module';
