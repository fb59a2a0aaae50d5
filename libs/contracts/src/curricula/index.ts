export * from './curricula.contract';
export * from './files.contract';
