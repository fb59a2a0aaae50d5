export { AssessmentsModule } from './assessments.module';
export { ReleaseAssessment } from './release-assessment';
export { SaveAssessment } from './save-assessment';
