export * from './seals.contract';
