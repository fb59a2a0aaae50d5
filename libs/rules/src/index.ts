export { ruleSets } from './rule-sets';
export { isDecision } from './ledger-entry';
export type {
  Decision,
  InstrumentEvidence,
  LearnerAct,
  LedgerEntry,
  Mark,
  QuizAnswers,
  ScenarioPath,
  Verdict,
} from './ledger-entry';
export { correctedTime } from './corrected-time';
export { orderEntries } from './order-entries';
export { scoreQuiz } from './score-quiz';
export type { QuizKey, QuizScore } from './score-quiz';
export { scoreScenario } from './score-scenario';
export type { ScenarioKey, ScenarioRefusal, ScenarioScore } from './score-scenario';
export { catalogueOf } from './catalogue';
export type { Catalogue, CatalogueActivity, CatalogueSource, RubricCriterion } from './catalogue';
export { changedQuestions, workOf } from './work-of';
export { homeOutline } from './home-outline';
export { outlineOf } from './outline';
export type { Outline, OutlineModule, OutlineSource, OutlineStep } from './outline';
export { applyToProgress, emptyProgress, progressOf } from './progress';
export type { ItemProgress, Progress } from './progress';
export { progressChange } from './progress-change';
export type { ProgressChange } from './progress-change';
export type { Judgement } from './judgement';
export { minutesLeft } from './minutes-left';
export { nextStep } from './next-step';
export type { NextStep, SubmissionState } from './next-step';
export { levelsOf } from './levels-of';
export { recognisedFrom } from './level';
export type { Competency, CompetencyKind, CompetencyLevel, Evidence, Level, Missing } from './level';
export { needsRefresh } from './needs-refresh';
export { proposeDecision } from './propose-decision';
export type { ProposedDecision } from './propose-decision';
export { promisedAt, promiseStage } from './promise';
export type { PromiseStage, WorkCalendar } from './promise';
export { dateText, dayOf } from './civil-date';
export { dayNumber, weekday } from './civil-day';
export { weekDays } from './week-days';
export { dueCards, dueOn, turnCard } from './due-cards';
export type { CardMemories, LearntCard } from './due-cards';
export { freshNews, newsLasts } from './fresh-news';
export type { News } from './fresh-news';
export { hasRacik, racikIngredients } from './racik';
export type { RacikIngredient } from './racik';
export { withLength } from './opus-in-webm';
export { readRecording } from './voice-recording';
export type { VoiceRecording } from './voice-recording';
export { awarenessLevel, bandOf, scoreAwareness } from './awareness';
export type { AwarenessAnswer, AwarenessHalf, AwarenessKey, AwarenessScore } from './awareness';
export { scoreKnowledge } from './knowledge';
export type { KnowledgeAnswers, KnowledgeKey, KnowledgeScore } from './knowledge';
export { drawnOrder } from './lot';
export { scoreReadiness } from './readiness';
export type {
  PathCondition,
  ReadinessAnswers,
  ReadinessFacts,
  ReadinessKey,
  ReadinessResult,
  ReadinessScore,
} from './readiness';
