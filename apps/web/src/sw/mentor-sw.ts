/// <reference lib="webworker" />
import { matchPrecache } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { sendJudgements } from '@web/assessments';
import { keepRelease, type Files } from './keep-release';

declare const self: ServiceWorkerGlobalScope & {
  /** The mentor desk's own files, put in by the build. */
  readonly __WB_MANIFEST: Files;
};

keepRelease(self, self.__WB_MANIFEST);

self.addEventListener('sync', (event) => {
  const wish = event as ExtendableEvent & { readonly tag: string };
  wish.waitUntil(sendJudgements(wish.tag));
});

/** After this long without an answer the line is as good as cut. */
const patience = 6_000;

// While there is signal the desk comes from the server, as it always did; without, from this device.
registerRoute(
  new NavigationRoute(
    async ({ request }) => {
      try {
        return await inTime(fetch(request));
      } catch (error) {
        const shell = await deskShell();
        if (shell) return shell;
        throw error;
      }
    },
    { allowlist: [/^\/mentor(?:[/?]|$)/] },
  ),
);

/** The one shell of all desks, marked as the mentor's, as the server marks it. */
async function deskShell(): Promise<Response | undefined> {
  const kept = await matchPrecache('/app.html');
  if (!kept) return undefined;
  const headers = new Headers(kept.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  const page = await kept.text();
  return new Response(page.replace(/data-desk="\w+"/, 'data-desk="mentor"'), { headers });
}

function inTime(answer: Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new TypeError('No answer in time.')), patience);
    answer.then(resolve, reject);
  });
}
