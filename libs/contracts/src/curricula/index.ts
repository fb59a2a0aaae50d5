export * from './curricula.contract';
