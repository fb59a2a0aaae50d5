export * from './evidence.contract';
