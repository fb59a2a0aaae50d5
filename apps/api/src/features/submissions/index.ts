export { SubmissionsModule } from './submissions.module';
export {
  lockThread,
  lockThreadOfVersion,
  lockThreadWithLedger,
  markInReview,
  markJudged,
  type JudgedThread,
  type SentWork,
} from './judge-thread';
export { isWithMentor } from './submission.rules';
export { KeepUpload } from './keep-upload';
