export * from './help.contract';
