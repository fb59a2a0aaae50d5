export { CompetenciesModule } from './competencies.module';
export { AddFramework } from './add-framework';
export { readFramework } from './read-framework';
