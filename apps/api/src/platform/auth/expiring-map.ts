import type { Clock } from '@api/platform/clock';

/** Remembers a bounded number of answers for a short time; the one that was kept longest goes first. */
export class ExpiringMap<Value> {
  private readonly kept = new Map<string, { value: Value; until: number }>();

  constructor(
    private readonly clock: Clock,
    private readonly milliseconds: number,
    private readonly size: number,
  ) {}

  get(key: string): Value | undefined {
    const found = this.kept.get(key);
    if (!found) return undefined;
    if (found.until > this.clock.now().getTime()) return found.value;
    this.kept.delete(key);
    return undefined;
  }

  set(key: string, value: Value): void {
    this.kept.delete(key);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size < this.size) break;
      this.kept.delete(oldest);
    }
    this.kept.set(key, { value, until: this.clock.now().getTime() + this.milliseconds });
  }

  delete(key: string): void {
    this.kept.delete(key);
  }

  deleteWhere(matches: (value: Value) => boolean): void {
    for (const [key, { value }] of this.kept) if (matches(value)) this.kept.delete(key);
  }
}
