import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LearningModule } from '@api/learning';
import { DropGoal } from './drop-goal';
import { EvidenceController } from './evidence.controller';
import { FoldLearner } from './fold-learner';
import { FoldLevels } from './fold-levels';
import { Goal } from './goal.entity';
import { HomeLevels } from './home-levels';
import { Rebuild } from './rebuild';
import { RebuildLearner } from './rebuild-learner';
import { SetGoal } from './set-goal';

@Module({
  imports: [TypeOrmModule.forFeature([Goal]), LearningModule],
  controllers: [EvidenceController],
  providers: [DropGoal, FoldLearner, FoldLevels, HomeLevels, Rebuild, RebuildLearner, SetGoal],
  exports: [FoldLearner, FoldLevels, Rebuild, RebuildLearner, SetGoal],
})
export class EvidenceModule {}
