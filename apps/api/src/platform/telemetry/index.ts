export { logOptions, describeError, isFromDatabase, nestLogger, type LogLevel } from './log';
export { Metrics } from './metrics';
