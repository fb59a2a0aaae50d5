import type { ProblemSpec } from '@contracts/kernel';
import { Problem } from '@api/platform/problems';

/** For `.catch()`: the named constraint's refusal becomes the problem that the contract names; anything else passes on. */
export function onConstraint(constraint: string, spec: ProblemSpec): (error: unknown) => never {
  return (error) => {
    throw constraintOf(error) === constraint ? new Problem(spec) : error;
  };
}

/** The constraint that PostgreSQL named, whether the error comes from the driver itself or through TypeORM. */
export function constraintOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('driverError' in error) return constraintOf(error.driverError);
  return 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined;
}
