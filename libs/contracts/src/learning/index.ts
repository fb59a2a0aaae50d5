export * from './learning.contract';
export * from './home.contract';
export * from './home.schema';
