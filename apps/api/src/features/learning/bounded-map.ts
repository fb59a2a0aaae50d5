/** Remembers the answers to at most `size` questions; the one asked longest ago is forgotten first. */
export class BoundedMap<Key, Value> {
  private readonly kept = new Map<Key, Value>();

  constructor(private readonly size: number) {}

  /** The remembered answer, or a new one. A promise that fails, or finds nothing, is not remembered. */
  remember(key: Key, find: () => Value): Value {
    const known = this.kept.get(key);
    if (known !== undefined) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const found = find();
    this.kept.set(key, found);
    if (this.kept.size > this.size) this.kept.delete(this.kept.keys().next().value as Key);
    if (found instanceof Promise) {
      const forget = (): void => {
        if (this.kept.get(key) === found) this.kept.delete(key);
      };
      found.then((value) => value === null && forget(), forget);
    }
    return found;
  }
}
