import { Module } from '@nestjs/common';
import { SealsModule } from '@api/platform/seals';
import { EntryKinds } from './entry-kinds';
import { FindLesson } from './find-lesson';
import { HomeParts } from './home-parts';
import { IngestLane } from './ingest-lane';
import { LearningController } from './learning.controller';
import { PackageShelf } from './package-shelf';
import { PackagesController } from './packages.controller';
import { PrepareAct } from './prepare-act';
import { ReadHome } from './read-home';
import { ReadingController } from './reading.controller';
import { SyncEntries } from './sync-entries';
import { SyncSealed } from './sync-sealed';
import { VersionShelf } from './version-shelf';
import { WriteFirstWords } from './write-first-words';

@Module({
  imports: [SealsModule],
  controllers: [LearningController, PackagesController, ReadingController],
  providers: [
    EntryKinds,
    FindLesson,
    HomeParts,
    IngestLane,
    PackageShelf,
    PrepareAct,
    ReadHome,
    SyncEntries,
    SyncSealed,
    VersionShelf,
    WriteFirstWords,
  ],
  exports: [EntryKinds, HomeParts, PackageShelf, ReadHome, SyncEntries, VersionShelf],
})
export class LearningModule {}
