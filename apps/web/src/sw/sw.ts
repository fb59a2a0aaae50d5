/// <reference lib="webworker" />
import { createHandlerBoundToURL } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { keepLabs } from './keep-labs';
import { keepRelease, type Files } from './keep-release';
import { sendInBackground } from './send-in-background';

declare const self: ServiceWorkerGlobalScope & {
  /** The learner's own files, put in by the build. */
  readonly __WB_MANIFEST: Files;
};

const isOfLab = ({ lab }: Files[number]): boolean => lab !== undefined;
const files: Files = self.__WB_MANIFEST as Files;

keepRelease(
  self,
  files.filter((file) => !isOfLab(file)),
);
keepLabs(self, files.filter(isOfLab));

self.addEventListener('sync', (event) => {
  const wish = event as ExtendableEvent & { readonly tag: string };
  wish.waitUntil(sendInBackground(wish.tag));
});

/** Pages that the server writes, which work without this app and are left to it. */
const pagesOfTheServer = /^\/belajar\/(?:baca|pemberitahuan)(?:[/?]|$)/;

registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/app.html'), {
    allowlist: [/^\/belajar(?:[/?]|$)/],
    denylist: [pagesOfTheServer],
  }),
);

// Without signal the front page and the plain lessons lead to the app, which has what is on the phone.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && (url.pathname === '/' || pagesOfTheServer.test(url.pathname)),
  async ({ request }) => {
    try {
      return await fetch(request);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return Response.redirect('/belajar', 302);
    }
  },
);
