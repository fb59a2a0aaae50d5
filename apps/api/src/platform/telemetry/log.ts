import { types } from 'node:util';
import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';

const { isNativeError } = types;

export type LogLevel = 'info' | 'warn' | 'silent';

/** JSON lines without personal data: no addresses, bodies, cookies, query strings or tokens, and nothing that a database said about a row. */
export const logOptions = (level: LogLevel) => ({ level, base: null, serializers: { err: describeError } });

type Described = { type: string; message: string; stack: string; [more: string]: unknown };

/**
 * What may be logged about an error.
 *
 * PostgreSQL repeats values in its messages and details; its code, its constraint and our own stack say enough.
 */
export function describeError(error: unknown): Described {
  if (!isNativeError(error)) return { type: typeof error, message: '', stack: '' };
  const source = 'driverError' in error && isNativeError(error.driverError) ? error.driverError : error;
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');
  if (isFromDatabase(source)) {
    const { code, constraint, table, column, routine } = source;
    return { type: source.name, message: 'the database refused', code, constraint, table, column, routine, stack };
  }
  return { type: error.name, message: error.message, stack };
}

type DatabaseError = Error &
  Partial<Record<'code' | 'severity' | 'constraint' | 'table' | 'column' | 'routine', string>>;

/** Whether PostgreSQL itself raised it: only its errors carry a severity and a five-letter code. */
export function isFromDatabase(error: unknown): error is DatabaseError {
  return isNativeError(error) && 'severity' in error && 'code' in error;
}

/** Nest's own messages in the same stream of lines. */
export const nestLogger = (log: FastifyBaseLogger): LoggerService => ({
  log: (message: unknown) => log.debug(String(message)),
  warn: (message: unknown) => log.warn(String(message)),
  error: (message: unknown, ...more: unknown[]) =>
    log.error({ err: isNativeError(message) ? message : undefined, stack: more[0] }, String(message)),
});
