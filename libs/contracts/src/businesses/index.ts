export * from './businesses.contract';
