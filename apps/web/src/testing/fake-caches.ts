/** What a cache is asked for: an address, or a request for one. */
type Wanted = string | { readonly url: string };

const addressOf = (wanted: Wanted): string => (typeof wanted === 'string' ? wanted : new URL(wanted.url).pathname);

/** The browser's own cache, of which jsdom has none; what is kept stands in `kept`, by cache and address. */
export function fakeCaches(): { readonly kept: ReadonlyMap<string, ReadonlyMap<string, Response>> } {
  const kept = new Map<string, Map<string, Response>>();
  const shelf = (name: string) => kept.get(name) ?? kept.set(name, new Map()).get(name)!;
  const open = async (name: string) => {
    const own = shelf(name);
    return {
      keys: async () => [...own.keys()].map((address) => ({ url: new URL(address, 'http://localhost').href })),
      match: async (wanted: Wanted) => own.get(addressOf(wanted)),
      put: async (wanted: Wanted, answer: Response) => void own.set(addressOf(wanted), answer),
      // All or none, as browsers do.
      addAll: async (addresses: readonly string[]) => {
        const answers = await Promise.all(addresses.map((address) => fetch(address)));
        if (!answers.every(({ ok }) => ok)) throw new TypeError('Request failed');
        addresses.forEach((address, index) => own.set(address, answers[index]!));
      },
      delete: async (address: string) => own.delete(address),
    };
  };
  const caches = {
    open,
    match: async (wanted: Wanted, { cacheName }: { cacheName: string }) => kept.get(cacheName)?.get(addressOf(wanted)),
    has: async (name: string) => kept.has(name),
    delete: async (name: string) => kept.delete(name),
  };
  Object.defineProperty(globalThis, 'caches', { configurable: true, value: caches });
  return { kept };
}
