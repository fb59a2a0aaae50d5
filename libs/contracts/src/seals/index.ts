export * from './seal-info';
export * from './seals.contract';
