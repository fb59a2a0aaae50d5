import { SetMetadata } from '@nestjs/common';
import type { z } from 'zod';
import type { ProblemSpec } from '@contracts/kernel';

export const describesKey = 'melekai:describes';

/** What a route does, answers and refuses, for the OpenAPI document. What any route may refuse is added there. */
export type Description = {
  readonly summary: string;
  /** The shape of the body where the handler itself holds it less strictly, because it refuses part by part. */
  readonly takes?: z.ZodType;
  readonly answers?: z.ZodType;
  /** The media type of an answer that is not JSON. */
  readonly mime?: string;
  readonly problems?: readonly ProblemSpec[];
  /** Refusals of single parts of a request, told inside an answer that succeeds. */
  readonly within?: readonly ProblemSpec[];
};

export const Describes = (description: Description) => SetMetadata(describesKey, description);
