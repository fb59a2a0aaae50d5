import { queryOptions } from '@tanstack/react-query';
import type { SessionView } from '@contracts/auth';
import { readSession, signInAddress } from '@web/platform/session';
import type { DeskDefinition } from './desk-definition';

/** Who is signed in. A stranger is led to the sign-in page and waits here until the browser has left. */
export const sessionOf = ({ readSession: read = readSession }: Pick<DeskDefinition, 'readSession'>) =>
  queryOptions({
    queryKey: ['session'],
    staleTime: Infinity,
    queryFn: async (): Promise<SessionView> => {
      const found = await read();
      if (found) return found;
      location.assign(signInAddress(location.pathname + location.search));
      return new Promise<never>(() => undefined);
    },
  });

/** The same at a desk that asks the server alone. */
export const session = sessionOf({});
