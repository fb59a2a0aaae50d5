export { Bag, filesOf, type BagContents } from './bag';
export {
  bagName,
  type BagOwner,
  type CarriedPhoto,
  type CarriedWork,
  type DecidedJudgement,
  type HandInAnswer,
} from './schema';
