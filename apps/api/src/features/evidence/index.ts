export { EvidenceModule } from './evidence.module';
export { FoldLevels } from './fold-levels';
export { Rebuild } from './rebuild';
export { SetGoal } from './set-goal';
