export * from './learning.contract';
export * from './home.contract';
