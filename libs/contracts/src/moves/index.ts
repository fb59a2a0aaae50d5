export * from './moves.contract';
