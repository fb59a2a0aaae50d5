import type { ProblemSpec } from '@contracts/kernel';

/** A failure the caller can act on. Anything else that is thrown is our bug and becomes a bare 500. */
export class Problem extends Error {
  constructor(
    readonly spec: ProblemSpec,
    /** Extension members of the problem document; `detail` is for people. */
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(spec.code);
  }
}
