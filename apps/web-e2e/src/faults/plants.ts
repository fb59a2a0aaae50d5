import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import type { Tamper } from './faulty-line';

/** A mistake put around a phone on purpose, to see that it is found. */
export type Plant = {
  readonly tamper?: Tamper;
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
};

type Named = { readonly id: string | null };

/** The phone makes a new id for an act each time it sends it. */
const dropKey: Plant = {
  tamper: (asked) => {
    const request = JSON.parse(asked.toString()) as { readonly entries: readonly Named[] };
    const ids = new Map<string | null, string | null>();
    const entries = request.entries.map((entry) => {
      const id = randomUUID();
      ids.set(id, entry.id);
      return { ...entry, id };
    });
    return {
      body: Buffer.from(JSON.stringify({ ...request, entries })),
      undo: (answer) => {
        const said = JSON.parse(answer.toString()) as { readonly answers?: readonly Named[] };
        const answers = said.answers?.map((each) => ({ ...each, id: ids.get(each.id) ?? each.id }));
        return Buffer.from(JSON.stringify(answers ? { ...said, answers } : said));
      },
    };
  },
};

/** The phone empties its outbox when it sends, before the server has answered. */
const earlyClear: Plant = {
  prepare: (context) =>
    context.addInitScript(() => {
      const send = window.fetch.bind(window);
      const clear = (name: string, ids: readonly string[]): Promise<void> =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const clearing = opening.result.transaction('outbox', 'readwrite');
            ids.forEach((id) => clearing.objectStore('outbox').delete(id));
            clearing.oncomplete = () => {
              opening.result.close();
              new BroadcastChannel(name).postMessage(['outbox']);
              resolve();
            };
          };
        });
      window.fetch = async (input, init) => {
        if (input !== '/api/sync') return send(input, init);
        const { body } = new Response(init?.body);
        const isPacked = new Headers(init?.headers).get('content-encoding') === 'gzip';
        const { entries } = (await new Response(
          isPacked ? body?.pipeThrough(new DecompressionStream('gzip')) : body,
        ).json()) as { readonly entries: readonly { readonly id: string }[] };
        const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith('melekai-') ? [name] : []));
        for (const name of names)
          await clear(
            name,
            entries.map(({ id }) => id),
          );
        return send(input, init);
      };
    }),
};

/** Letters that are not on every keyboard are left out on the way. */
const changeWords: Plant = {
  tamper: (asked) => ({ body: Buffer.from(asked.toString().replace(/[^ -~]/g, '')), undo: (answer) => answer }),
};

export const plants = { 'drop-key': dropKey, 'early-clear': earlyClear, 'change-words': changeWords } as const;
export type PlantName = keyof typeof plants;
