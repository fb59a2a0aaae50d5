export { LabsModule } from './labs.module';
