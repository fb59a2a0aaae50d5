import { Module } from '@nestjs/common';
import { AssessmentsModule } from '@api/assessments';
import { CohortsModule } from '@api/cohorts';
import { CompetenciesModule } from '@api/competencies';
import { CurriculaModule } from '@api/curricula';
import { EvidenceModule } from '@api/evidence';
import { InstrumentsModule } from '@api/instruments';
import { InvitationsModule } from '@api/invitations';
import { LearningModule } from '@api/learning';
import { MentorAssignmentsModule } from '@api/mentor-assignments';
import { PeopleModule } from '@api/people';
import { SittingsModule } from '@api/sittings';
import { SubmissionsModule } from '@api/submissions';
import { ActLearning } from './act-learning';
import { JudgeWork } from './judge-work';
import { PlayDemo } from './play-demo';
import { StageCurricula } from './stage-curricula';
import { StagePeople } from './stage-people';

@Module({
  imports: [
    AssessmentsModule,
    CohortsModule,
    CompetenciesModule,
    CurriculaModule,
    EvidenceModule,
    InstrumentsModule,
    InvitationsModule,
    LearningModule,
    MentorAssignmentsModule,
    PeopleModule,
    SittingsModule,
    SubmissionsModule,
  ],
  providers: [ActLearning, JudgeWork, PlayDemo, StageCurricula, StagePeople],
})
export class DemoModule {}
