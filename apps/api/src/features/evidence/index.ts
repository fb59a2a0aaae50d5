export { EvidenceModule } from './evidence.module';
export { FoldLearner, type Place } from './fold-learner';
export { FoldLevels } from './fold-levels';
export { Rebuild } from './rebuild';
export { RebuildLearner } from './rebuild-learner';
export { SetGoal } from './set-goal';
