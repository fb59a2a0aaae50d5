export * from './assessments.contract';
