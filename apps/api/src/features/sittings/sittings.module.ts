import { Module } from '@nestjs/common';
import { LearningModule } from '@api/learning';
import { HomeSittings } from './home-sittings';
import { KeepAnswers } from './keep-answers';
import { OpenSitting } from './open-sitting';
import { SittingsController } from './sittings.controller';

@Module({
  imports: [LearningModule],
  controllers: [SittingsController],
  providers: [HomeSittings, KeepAnswers, OpenSitting],
  exports: [OpenSitting],
})
export class SittingsModule {}
