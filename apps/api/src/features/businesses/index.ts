export { BusinessesModule } from './businesses.module';
