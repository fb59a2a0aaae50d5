export { InstrumentsModule } from './instruments.module';
export { contentsOf, findPublished, type PublishedInstrument } from './find-instrument';
export { ImportInstrument } from './import-instrument';
export { SignInstrument } from './sign-instrument';
