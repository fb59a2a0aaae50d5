export { MovesModule } from './moves.module';
