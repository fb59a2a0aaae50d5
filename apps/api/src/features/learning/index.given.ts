export { aModulePackage, packed, question, step } from './a-module-package.given';
export { anAct, givenLearner, syncEntries, unknownHash, type GivenLearner } from './learning.given';
