export * from './curricula.contract';
export * from './files.contract';
export * from './comments.contract';
