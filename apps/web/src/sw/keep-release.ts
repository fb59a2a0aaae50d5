/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

/** The files of an app, put into its worker by the build. */
export type Files = readonly {
  readonly url: string;
  readonly revision: string | null;
  /** Bytes on the line, where it belongs to a lab: those are kept when the learner wants them. */
  readonly lab?: number;
}[];

/** Keeps one release, whole: its page, its scripts, its styles. A newer one is fetched beside it and takes its place when its user says so. */
export function keepRelease(worker: ServiceWorkerGlobalScope, files: Files): void {
  precacheAndRoute([...files]);
  cleanupOutdatedCaches();
  clientsClaim();
  worker.addEventListener('message', ({ data }) => {
    if (data === 'take-over') void worker.skipWaiting();
  });
}
