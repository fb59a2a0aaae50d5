import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Permission } from '@contracts/kernel';
import type { Actor } from './actor';

export const accessKey = 'melekai:access';

/** What a handler asks of whoever calls it. */
export type Access = Permission | 'public';

/** Only people, and tokens, with this permission may call the handler. */
export const Requires = (permission: Permission) => SetMetadata(accessKey, permission satisfies Access);

/** Anybody may call the handler; whoever is signed in is still known to it. */
export const Public = () => SetMetadata(accessKey, 'public' satisfies Access);

/** Who calls; null for a stranger, which only a `@Public()` handler ever sees. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null =>
    context.switchToHttp().getRequest<FastifyRequest>().caller?.actor ?? null,
);
