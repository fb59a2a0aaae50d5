import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ArchivesController } from './archives.controller';
import { ApproveVersion } from './approve-version';
import { CurriculaController } from './curricula.controller';
import { CurriculumFile } from './curriculum-file.entity';
import { CurriculumSignature } from './curriculum-signature.entity';
import { CurriculumVersion } from './curriculum-version.entity';
import { Curriculum } from './curriculum.entity';
import { EditQuestionWords } from './edit-question-words';
import { ImportDraft } from './import-draft';
import { PublishVersion } from './publish-version';
import { ReadArchive } from './read-archive';
import { ReadCurricula } from './read-curricula';
import { ReadQuiz } from './read-quiz';
import { ReadVersion } from './read-version';
import { RequestReview } from './request-review';
import { RetireVersion } from './retire-version';
import { ReturnVersion } from './return-version';
import { MediaController } from './media.controller';
import { SignaturesController } from './signatures.controller';
import { AddFile } from './add-file';
import { ListFiles } from './list-files';
import { PreviewFile } from './preview-file';
import { ReadFile } from './read-file';
import { SaveFile } from './save-file';
import { RemoveFile, RestoreFile } from './remove-file';
import { RemovedFile } from './removed-file.entity';
import { AnswerComment } from './answer-comment';
import { CommentsController } from './comments.controller';
import { ResolveComment } from './resolve-comment';
import { ReviewAnswer } from './review-answer.entity';
import { ReviewComment } from './review-comment.entity';
import { WriteComment } from './write-comment';
import { FilesController } from './files.controller';
import { ReturnStep } from './return-step';
import { StartDraft } from './start-draft';
import { StoreRecording } from './store-recording';
import { WithdrawStep } from './withdraw-step';
import { WithdrawalsController } from './withdrawals.controller';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Curriculum,
      CurriculumFile,
      CurriculumSignature,
      CurriculumVersion,
      RemovedFile,
      ReviewAnswer,
      ReviewComment,
    ]),
  ],
  controllers: [
    ArchivesController,
    CommentsController,
    CurriculaController,
    FilesController,
    MediaController,
    SignaturesController,
    WithdrawalsController,
  ],
  providers: [
    AddFile,
    AnswerComment,
    ApproveVersion,
    ListFiles,
    PreviewFile,
    ReadFile,
    RemoveFile,
    RestoreFile,
    SaveFile,
    EditQuestionWords,
    ImportDraft,
    PublishVersion,
    ReadArchive,
    ReadCurricula,
    ReadQuiz,
    ReadVersion,
    RequestReview,
    ResolveComment,
    RetireVersion,
    ReturnStep,
    ReturnVersion,
    StartDraft,
    StoreRecording,
    WithdrawStep,
    WriteComment,
  ],
  exports: [
    ApproveVersion,
    EditQuestionWords,
    ImportDraft,
    PublishVersion,
    ReadQuiz,
    ReadVersion,
    RequestReview,
    StartDraft,
  ],
})
export class CurriculaModule {}
