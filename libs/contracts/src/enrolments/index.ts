export * from './enrolments.contract';
