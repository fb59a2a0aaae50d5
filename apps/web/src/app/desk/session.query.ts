import { queryOptions } from '@tanstack/react-query';
import type { SessionView } from '@contracts/auth';
import { readSession, signInAddress } from '@web/platform/session';

/** Who is signed in. A stranger is led to the sign-in page and waits here until the browser has left. */
export const session = queryOptions({
  queryKey: ['session'],
  staleTime: Infinity,
  queryFn: async (): Promise<SessionView> => {
    const found = await readSession();
    if (found) return found;
    location.assign(signInAddress(location.pathname + location.search));
    return new Promise<never>(() => undefined);
  },
});
