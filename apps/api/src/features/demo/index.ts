export { DemoModule } from './demo.module';
export { PlayDemo } from './play-demo';
