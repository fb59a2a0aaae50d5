export { answer, leastMargin, type Answer, type Circumstances } from './answer';
export {
  chatbotEngine,
  handoverReasons,
  usualThreshold,
  type Chatbot,
  type HandoverReason,
  type Intent,
  type Region,
} from './chatbot';
export { chatbotDoor } from './chatbot-door';
export {
  chatbotPoints,
  cleanMessages,
  mostUtterances,
  maskWork,
  ownSentences,
  ownTestSize,
  partnerTestSize,
  readWork,
  resultOf,
  type ChatbotPoint,
  type ChatbotResult,
  type ChatbotWork,
} from './chatbot-work';
export { checkReplies, fewestUtterances, goodUtterances, longestReply } from './check-replies';
export { moods, scriptedCustomers, talk, type Mood, type ScriptedCustomer, type TalkTurn } from './customers';
export { fillReply, rupiah } from './fill-reply';
export { goalsOf, type Goal } from './goals';
export { hiddenTest } from './hidden-tests';
export { leaks, type Leak } from './leakage';
export { learn, match, type Match, type Model } from './match';
export {
  confusions,
  handOver,
  outOfScope,
  runTest,
  type Confusion,
  type Measures,
  type Outcome,
  type TestMessage,
  type TestRun,
  type Verdict,
} from './measure';
export { normalise, regionalWords } from './normalise';
export {
  greetingAndAway,
  handoverSheet,
  keywordTable,
  quickReplies,
  type HandoverSheet,
  type KeywordRow,
  type QuickReply,
} from './sheets';
export { tellingWords } from './telling-words';
export { chatbotTemplates, type ChatbotTemplate } from './templates';
