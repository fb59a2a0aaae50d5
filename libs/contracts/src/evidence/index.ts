export * from './evidence.contract';
export * from './levels.schema';
