export { Problem } from './problem';
export { problemDocument } from './problem-document';
export { ProblemsFilter } from './problems.filter';
