import { runOperator } from './operator/run-operator';

await runOperator(process.argv.slice(2));
