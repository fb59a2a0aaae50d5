import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LearningModule } from '@api/learning';
import { SubmissionsModule } from '@api/submissions';
import { Assessment } from './assessment.entity';
import { AssessmentsController } from './assessments.controller';
import { HandInAssessment } from './hand-in-assessment';
import { ReleaseAssessment } from './release-assessment';
import { SaveAssessment } from './save-assessment';

@Module({
  imports: [TypeOrmModule.forFeature([Assessment]), LearningModule, SubmissionsModule],
  controllers: [AssessmentsController],
  providers: [HandInAssessment, ReleaseAssessment, SaveAssessment],
  exports: [ReleaseAssessment, SaveAssessment],
})
export class AssessmentsModule {}
