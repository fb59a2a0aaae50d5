export * from './cohorts.contract';
