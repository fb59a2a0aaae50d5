export { Cohort } from './cohort.entity';
