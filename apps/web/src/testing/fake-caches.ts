/** The browser's own cache, of which jsdom has none; what is kept stands in `kept`, by cache and address. */
export function fakeCaches(): { readonly kept: ReadonlyMap<string, ReadonlyMap<string, Response>> } {
  const kept = new Map<string, Map<string, Response>>();
  const shelf = (name: string) => kept.get(name) ?? kept.set(name, new Map()).get(name)!;
  const open = async (name: string) => {
    const own = shelf(name);
    return {
      keys: async () => [...own.keys()].map((address) => ({ url: new URL(address, 'http://localhost').href })),
      match: async (address: string) => own.get(address),
      put: async (address: string, answer: Response) => void own.set(address, answer),
      delete: async (address: string) => own.delete(address),
    };
  };
  const caches = {
    open,
    has: async (name: string) => kept.has(name),
    delete: async (name: string) => kept.delete(name),
  };
  Object.defineProperty(globalThis, 'caches', { configurable: true, value: caches });
  return { kept };
}
