export { aModulePackage, aModuleWithLab, labStep, packed, question, step } from './a-module-package.given';
export { aCopyWork, aFinishedLab } from './a-finished-lab.given';
export { anAct, givenLearner, syncEntries, unknownHash, type GivenLearner } from './learning.given';
