import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LearningModule } from '@api/learning';
import { SealsModule } from '@api/platform/seals';
import { StorageModule } from '@api/platform/storage';
import { AnswerQuestion } from './answer-question';
import { AskQuestion } from './ask-question';
import { FilesController } from './files.controller';
import { FindAlike } from './find-alike';
import { ForgetBytes } from './forget-bytes';
import { HomeSubmissions } from './home-submissions';
import { KeepSealedPhoto } from './keep-sealed-photo';
import { KeepUpload } from './keep-upload';
import { OpenFile } from './open-file';
import { PhraseShelf } from './phrase-shelf';
import { ReadBatch } from './read-batch';
import { ReadMarking } from './read-marking';
import { ReadQueue } from './read-queue';
import { SendSubmission } from './send-submission';
import { StoredFile } from './stored-file.entity';
import { SubmissionFile } from './submission-file.entity';
import { SubmissionMessage } from './submission-message.entity';
import { SubmissionVersion } from './submission-version.entity';
import { Submission } from './submission.entity';
import { SealedPhotosController } from './sealed-photos.controller';
import { SubmissionsController } from './submissions.controller';
import { SweepFiles } from './sweep-files';
import { SweepHourly } from './sweep-hourly';
import { TakeUpload } from './take-upload';
import { UploadsController } from './uploads.controller';

@Module({
  imports: [
    TypeOrmModule.forFeature([StoredFile, Submission, SubmissionFile, SubmissionMessage, SubmissionVersion]),
    LearningModule,
    SealsModule,
    StorageModule,
  ],
  controllers: [FilesController, SealedPhotosController, SubmissionsController, UploadsController],
  providers: [
    AnswerQuestion,
    AskQuestion,
    FindAlike,
    ForgetBytes,
    HomeSubmissions,
    KeepSealedPhoto,
    KeepUpload,
    OpenFile,
    PhraseShelf,
    ReadBatch,
    ReadMarking,
    ReadQueue,
    SendSubmission,
    SweepFiles,
    SweepHourly,
    TakeUpload,
  ],
  exports: [KeepUpload],
})
export class SubmissionsModule {}
