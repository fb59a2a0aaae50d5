import { QueryClient } from '@tanstack/react-query';
import { isNetworkTrouble } from '@web/platform/http';

/** The desks' memory of what the server said: fresh for half a minute, asked for again when the tab comes to the front. */
export const deskQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // The server's refusals stay what they are; a weak line may be better in a moment.
        retry: (count, error) => count < 2 && isNetworkTrouble(error),
        // What the browser takes for "offline" is often wrong in a training room behind a portal.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
