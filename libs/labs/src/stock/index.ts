export { arrangeDays } from './stock-day';
export type { StockDay } from './stock-day';
export { stockQuestions } from './check-answers';
export type { StockCheck, StockQuestion } from './check-answers';
export type { CashLine, CashPaths } from './cash-path';
export { pathWeeks, weeklyNets } from './cash-path';
export { billsByWeek, weekOfBill } from './due-bills';
export type { DueBills } from './due-bills';
export { marginOf, withDearerMaterials } from './margin';
export { isPoint, serviceLevels, spanOf } from './reorder-point';
export { reckonStock } from './reckon-stock';
export type { StockFindingCode, StockReckoning } from './reckon-stock';
export { resultOf } from './result-of';
export { stockDoor } from './stock-door';
export {
  CashBook,
  FreshGoods,
  NamedProduct,
  NamedTool,
  StockAnswers,
  stockEngine,
  StockItem,
  StockWork,
} from './stock-work';
export { soldOnWeekday, summariseUsage } from './summarise-usage';
export type { UsageSummary } from './summarise-usage';
export { readStock } from './read-stock';
export type { StockBook, StockFile } from './read-stock';
export { stockColumns } from './stock-columns';
