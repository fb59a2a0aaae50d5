export * from './submissions.contract';
