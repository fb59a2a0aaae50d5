import { SetMetadata } from '@nestjs/common';
import type { z } from 'zod';
import type { ProblemSpec } from '@contracts/kernel';

export const describesKey = 'melekai:describes';

/** What a route does, answers and refuses, for the OpenAPI document. What any route may refuse is added there. */
export type Description = {
  readonly summary: string;
  readonly answers?: z.ZodType;
  readonly problems?: readonly ProblemSpec[];
};

export const Describes = (description: Description) => SetMetadata(describesKey, description);
