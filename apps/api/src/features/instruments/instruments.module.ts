import { Module } from '@nestjs/common';
import { ImportInstrument } from './import-instrument';
import { InstrumentsController } from './instruments.controller';
import { ReadInstruments } from './read-instruments';
import { SignInstrument } from './sign-instrument';

@Module({
  controllers: [InstrumentsController],
  providers: [ImportInstrument, ReadInstruments, SignInstrument],
  exports: [ImportInstrument, SignInstrument],
})
export class InstrumentsModule {}
