import { Module } from '@nestjs/common';
import { AgenciesModule } from '@api/agencies';
import { AssessmentsModule } from '@api/assessments';
import { BusinessesModule } from '@api/businesses';
import { CohortsModule } from '@api/cohorts';
import { CompetenciesModule } from '@api/competencies';
import { CurriculaModule } from '@api/curricula';
import { DemoModule } from '@api/demo';
import { EnrolmentsModule } from '@api/enrolments';
import { EvidenceModule } from '@api/evidence';
import { InstrumentsModule } from '@api/instruments';
import { InvitationsModule } from '@api/invitations';
import { LabsModule } from '@api/labs';
import { LearningModule } from '@api/learning';
import { MentorAssignmentsModule } from '@api/mentor-assignments';
import { MovesModule } from '@api/moves';
import { PeopleModule } from '@api/people';
import { SittingsModule } from '@api/sittings';
import { SubmissionsModule } from '@api/submissions';

/** What the product does, in the order of the story. */
@Module({
  imports: [
    AgenciesModule,
    PeopleModule,
    BusinessesModule,
    CompetenciesModule,
    InstrumentsModule,
    CurriculaModule,
    CohortsModule,
    EnrolmentsModule,
    InvitationsModule,
    MentorAssignmentsModule,
    LearningModule,
    SittingsModule,
    LabsModule,
    SubmissionsModule,
    AssessmentsModule,
    EvidenceModule,
    MovesModule,
    DemoModule,
  ],
})
export class AppModule {}
