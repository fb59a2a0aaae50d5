import { Module } from '@nestjs/common';
import { AdmitAsk } from './admit-ask';
import { AskHelper } from './ask-helper';
import { HelperController } from './helper.controller';
import { HelperMetrics } from './helper-metrics';
import { LanguageModel } from './language-model';

@Module({
  controllers: [HelperController],
  providers: [AdmitAsk, AskHelper, HelperMetrics, LanguageModel],
})
export class LabsModule {}
