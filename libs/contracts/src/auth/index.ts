export * from './auth.contract';
