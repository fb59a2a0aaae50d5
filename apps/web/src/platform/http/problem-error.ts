import type { FieldError, ProblemDocument } from '@contracts/kernel';

const prefix = 'urn:melekai:problem:';

/** A refusal of the server that names what is wrong (RFC 9457). Pages switch on `code`, never on the words. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly document: ProblemDocument) {
    super(document.title);
  }

  /** `feature/what-is-wrong`; empty when the server itself went wrong and named nothing. */
  get code(): string {
    return this.document.type.startsWith(prefix) ? this.document.type.slice(prefix.length) : '';
  }

  get status(): number {
    return this.document.status;
  }

  get fields(): readonly FieldError[] {
    return this.document.errors ?? [];
  }

  /** A short code to read out to an officer, who finds the request by it. */
  get officerCode(): string | undefined {
    return this.document.requestId?.replace(/-/g, '').slice(-4).toUpperCase();
  }
}

/** The server was not reached, or its answer was cut off: no signal, a broken line, or too slow. */
export class NetworkTrouble extends Error {
  override readonly name = 'NetworkTrouble';
}

/** Whether trying again later may help without anybody changing anything. */
export const isNetworkTrouble = (error: unknown): boolean =>
  error instanceof NetworkTrouble || (error instanceof ProblemError && error.status >= 500);
