import { CreateExtensions1794000000000 } from './1794000000000-create-extensions';
import { CreateRegion1795000001000 } from './1795000001000-create-region';
import { CreateCompetencyFramework1795000002000 } from './1795000002000-create-competency-framework';
import { CreateAgency1795000003000 } from './1795000003000-create-agency';
import { CreateAccount1795000004000 } from './1795000004000-create-account';
import { CreatePerson1795000005000 } from './1795000005000-create-person';
import { CreateSession1795000006000 } from './1795000006000-create-session';
import { CreateBusiness1795000007000 } from './1795000007000-create-business';
import { CreatePackage1795000008000 } from './1795000008000-create-package';
import { CreateCurriculumVersion1795000009000 } from './1795000009000-create-curriculum-version';
import { CreateModulePackage1795000010000 } from './1795000010000-create-module-package';
import { CreateCohort1795000011000 } from './1795000011000-create-cohort';
import { CreateEnrolment1795000012000 } from './1795000012000-create-enrolment';
import { CreateEntry1795000013000 } from './1795000013000-create-entry';
import { CreateFile1795000014000 } from './1795000014000-create-file';
import { CreateSubmission1795000015000 } from './1795000015000-create-submission';
import { CreateAssessment1795000016000 } from './1795000016000-create-assessment';
import { CreateGoal1795000017000 } from './1795000017000-create-goal';
import { CreateSessionFunctions1795000100000 } from './1795000100000-create-session-functions';
import { CreateAccountFunctions1795000101000 } from './1795000101000-create-account-functions';
import { CreateTokenFunctions1795000102000 } from './1795000102000-create-token-functions';
import { CreateNoticeText1795000103000 } from './1795000103000-create-notice-text';
import { CreateLearningIngest1795000110000 } from './1795000110000-create-learning-ingest';
import { CreateLearningDecisions1795000111000 } from './1795000111000-create-learning-decisions';
import { CreateLearningHome1795000112000 } from './1795000112000-create-learning-home';
import { CreateHomeGoals1795000113000 } from './1795000113000-create-home-goals';
import { CreateFrameworkLoader1795000120000 } from './1795000120000-create-framework-loader';
import { AddRegions1795000130000 } from './1795000130000-add-regions';
import { CreatePublicDoors1795000131000 } from './1795000131000-create-public-doors';
import { StartProgress1795000132000 } from './1795000132000-start-progress';
import { IndexCohortLists1795000133000 } from './1795000133000-index-cohort-lists';
import { CreateFilePart1795000140000 } from './1795000140000-create-file-part';
import { MoveThreadsWithMentor1795000141000 } from './1795000141000-move-threads-with-mentor';
import { CreateHomeSubmissions1795000142000 } from './1795000142000-create-home-submissions';
import { CountMentorLoad1795000142500 } from './1795000142500-count-mentor-load';
import { CreateMentorQueue1795000143000 } from './1795000143000-create-mentor-queue';
import { CreateMarkingView1795000144000 } from './1795000144000-create-marking-view';
import { CreateHomeTeam1795000145000 } from './1795000145000-create-home-team';
import { CreateFileSweep1795000146000 } from './1795000146000-create-file-sweep';
import { SweepUnsentFiles1795000147000 } from './1795000147000-sweep-unsent-files';
import { AddSecondMarking1795000150000 } from './1795000150000-add-second-marking';
import { ShowSecondMarkings1795000151000 } from './1795000151000-show-second-markings';
import { ListSecondMarkings1795000152000 } from './1795000152000-list-second-markings';
import { CreateMarkingBatch1795000153000 } from './1795000153000-create-marking-batch';
import { CreatePhoneSession1795000155000 } from './1795000155000-create-phone-session';
import { LetAStepBeALab1795000156000 } from './1795000156000-let-a-step-be-a-lab';
import { TakeVoiceNotes1795000160000 } from './1795000160000-take-voice-notes';
import { ShowVoiceNotes1795000161000 } from './1795000161000-show-voice-notes';
import { CountVoiceNotes1795000162000 } from './1795000162000-count-voice-notes';
import { CreateMedia1795000163000 } from './1795000163000-create-media';
import { CreateHelper1795000165000 } from './1795000165000-create-helper';
import { CompareWorks1795000167000 } from './1795000167000-compare-works';
import { EditFiles1795000171000 } from './1795000171000-edit-files';
import { CreateCohortMove1795000172000 } from './1795000172000-create-cohort-move';
import { IngestAfterMoves1795000172100 } from './1795000172100-ingest-after-moves';
import { CreateHomeMoved1795000172200 } from './1795000172200-create-home-moved';
import { CreateInstrument1795000173000 } from './1795000173000-create-instrument';
import { CreateSitting1795000173100 } from './1795000173100-create-sitting';
import { AddTitles1795000174000 } from './1795000174000-add-titles';
import { CommentInReview1795000175000 } from './1795000175000-comment-in-review';
import { AddReleaseNotes1795000175100 } from './1795000175100-add-release-notes';
import { CreateStepWithdrawal1795000176000 } from './1795000176000-create-step-withdrawal';
import { ShowWithdrawnTasks1795000176100 } from './1795000176100-show-withdrawn-tasks';
/** Every migration in the order in which it runs. Files are never edited once released. */
export const migrations = [
  CreateExtensions1794000000000,
  CreateRegion1795000001000,
  CreateCompetencyFramework1795000002000,
  CreateAgency1795000003000,
  CreateAccount1795000004000,
  CreatePerson1795000005000,
  CreateSession1795000006000,
  CreateBusiness1795000007000,
  CreatePackage1795000008000,
  CreateCurriculumVersion1795000009000,
  CreateModulePackage1795000010000,
  CreateCohort1795000011000,
  CreateEnrolment1795000012000,
  CreateEntry1795000013000,
  CreateFile1795000014000,
  CreateSubmission1795000015000,
  CreateAssessment1795000016000,
  CreateGoal1795000017000,
  CreateSessionFunctions1795000100000,
  CreateAccountFunctions1795000101000,
  CreateTokenFunctions1795000102000,
  CreateNoticeText1795000103000,
  CreateLearningIngest1795000110000,
  CreateLearningDecisions1795000111000,
  CreateLearningHome1795000112000,
  CreateHomeGoals1795000113000,
  CreateFrameworkLoader1795000120000,
  AddRegions1795000130000,
  CreatePublicDoors1795000131000,
  StartProgress1795000132000,
  IndexCohortLists1795000133000,
  CreateFilePart1795000140000,
  MoveThreadsWithMentor1795000141000,
  CreateHomeSubmissions1795000142000,
  CountMentorLoad1795000142500,
  CreateMentorQueue1795000143000,
  CreateMarkingView1795000144000,
  CreateHomeTeam1795000145000,
  CreateFileSweep1795000146000,
  SweepUnsentFiles1795000147000,
  AddSecondMarking1795000150000,
  ShowSecondMarkings1795000151000,
  ListSecondMarkings1795000152000,
  CreateMarkingBatch1795000153000,
  CreatePhoneSession1795000155000,
  LetAStepBeALab1795000156000,
  TakeVoiceNotes1795000160000,
  ShowVoiceNotes1795000161000,
  CountVoiceNotes1795000162000,
  CreateMedia1795000163000,
  CreateHelper1795000165000,
  CompareWorks1795000167000,
  EditFiles1795000171000,
  CreateCohortMove1795000172000,
  IngestAfterMoves1795000172100,
  CreateHomeMoved1795000172200,
  CreateInstrument1795000173000,
  CreateSitting1795000173100,
  AddTitles1795000174000,
  CommentInReview1795000175000,
  AddReleaseNotes1795000175100,
  CreateStepWithdrawal1795000176000,
  ShowWithdrawnTasks1795000176100,
];
