const prefix = 'melekai-desk';

/**
 * What a person wrote at a desk and the server does not have yet, kept on this device under her name.
 *
 * `write` answers false where the browser refuses (private window, full disk): the words are then only in their fields.
 */
export class LocalShelf {
  private readonly start: string;

  constructor(
    personId: string,
    private readonly storage: Storage | undefined = allowedStorage(),
  ) {
    this.start = `${prefix}/${personId}/`;
  }

  read<Value>(key: string): Value | null {
    const text = this.storage?.getItem(this.start + key) ?? null;
    return text === null ? null : (JSON.parse(text) as Value);
  }

  write(key: string, value: unknown): boolean {
    if (!this.storage) return false;
    try {
      this.storage.setItem(this.start + key, JSON.stringify(value));
      return true;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      return false;
    }
  }

  remove(key: string): void {
    this.storage?.removeItem(this.start + key);
  }

  /** The keys of what stands here, all or those that begin with some words. */
  keys(beginning = ''): readonly string[] {
    const found = Object.keys(this.storage ?? {}).filter((key) => key.startsWith(this.start + beginning));
    return found.map((key) => key.slice(this.start.length));
  }

  /** Leaves nothing of this person here. */
  clear(): void {
    this.keys().forEach((key) => this.remove(key));
  }

  /** How many things of this person the server does not have yet. */
  get count(): number {
    return this.keys().length;
  }
}

function allowedStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch (error) {
    // Some browsers throw at the mere mention of it.
    if (!(error instanceof DOMException)) throw error;
    return undefined;
  }
}
