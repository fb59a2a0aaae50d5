import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EvidenceModule } from '@api/evidence';
import { LearningModule } from '@api/learning';
import { CohortMove } from './cohort-move.entity';
import { HomeMoved } from './home-moved';
import { MoveBatch } from './move-batch';
import { MovesController } from './moves.controller';
import { PreviewMove } from './preview-move';
import { ReadMoves } from './read-moves';
import { ReturnMove } from './return-move';
import { StartMove } from './start-move';
import { VersionSteps } from './version-steps';

@Module({
  imports: [TypeOrmModule.forFeature([CohortMove]), EvidenceModule, LearningModule],
  controllers: [MovesController],
  providers: [HomeMoved, MoveBatch, PreviewMove, ReadMoves, ReturnMove, StartMove, VersionSteps],
})
export class MovesModule {}
