import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeCohort } from './change-cohort';
import { CohortResized } from './cohort-resized';
import { Cohort } from './cohort.entity';
import { CohortsController } from './cohorts.controller';
import { MoveCohort } from './move-cohort';
import { OpenCohort } from './open-cohort';
import { ReadCohorts } from './read-cohorts';

@Module({
  imports: [TypeOrmModule.forFeature([Cohort])],
  controllers: [CohortsController],
  providers: [ChangeCohort, CohortResized, MoveCohort, OpenCohort, ReadCohorts],
  exports: [CohortResized, MoveCohort, OpenCohort],
})
export class CohortsModule {}
