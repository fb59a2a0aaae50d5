import { Module } from '@nestjs/common';
import { AgenciesModule } from '@api/agencies';
import { BusinessesModule } from '@api/businesses';
import { CompetenciesModule } from '@api/competencies';
import { CurriculaModule } from '@api/curricula';
import { EvidenceModule } from '@api/evidence';
import { LearningModule } from '@api/learning';
import { PeopleModule } from '@api/people';

/** What the product does, in the order of the story. */
@Module({
  imports: [
    AgenciesModule,
    PeopleModule,
    BusinessesModule,
    CompetenciesModule,
    CurriculaModule,
    LearningModule,
    EvidenceModule,
  ],
})
export class AppModule {}
