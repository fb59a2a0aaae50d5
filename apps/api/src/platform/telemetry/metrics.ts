import { Injectable } from '@nestjs/common';

type Labels = Readonly<Record<string, string>>;

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What happened since the start, counted for Prometheus. Names and labels are fixed words, never anything about a person. */
@Injectable()
export class Metrics {
  private readonly counters = new Map<string, Map<string, number>>();
  private readonly histograms = new Map<string, Map<string, { counts: number[]; sum: number; count: number }>>();
  private readonly gauges = new Map<string, () => number>();
  private readonly help = new Map<string, string>();

  /** Says what a figure means; a figure that was not described is counted all the same. */
  describe(name: string, meaning: string): void {
    this.help.set(name, meaning);
  }

  count(name: string, labels: Labels = {}, by = 1): void {
    const series = of(this.counters, name, () => new Map<string, number>());
    const key = write(labels);
    series.set(key, (series.get(key) ?? 0) + by);
  }

  /** Notes how long something took, in seconds. */
  observe(name: string, seconds: number, labels: Labels = {}): void {
    const series = of(this.histograms, name, () => new Map());
    const entry = of(series, write(labels), () => ({ counts: buckets.map(() => 0), sum: 0, count: 0 }));
    const bucket = buckets.findIndex((limit) => seconds <= limit);
    if (bucket >= 0) entry.counts[bucket] = (entry.counts[bucket] ?? 0) + 1;
    entry.sum += seconds;
    entry.count += 1;
  }

  /** A figure that is read at the moment it is asked for. */
  gauge(name: string, read: () => number): void {
    this.gauges.set(name, read);
  }

  /** Everything in Prometheus' text format. */
  text(): string {
    return [
      ...[...this.counters].flatMap(([name, series]) => [
        ...this.head(name, 'counter'),
        ...[...series].map(([labels, value]) => `${name}${braces(labels)} ${value}`),
      ]),
      ...[...this.histograms].flatMap(([name, series]) => [
        ...this.head(name, 'histogram'),
        ...[...series].flatMap(([labels, entry]) => histogramLines(name, labels, entry)),
      ]),
      ...[...this.gauges].flatMap(([name, read]) => [...this.head(name, 'gauge'), `${name} ${read()}`]),
      '',
    ].join('\n');
  }

  private head(name: string, type: string): string[] {
    const meaning = this.help.get(name);
    return [...(meaning ? [`# HELP ${name} ${meaning}`] : []), `# TYPE ${name} ${type}`];
  }
}

function histogramLines(
  name: string,
  labels: string,
  entry: { counts: number[]; sum: number; count: number },
): string[] {
  let running = 0;
  const cumulative = buckets.map((limit, index) => {
    running += entry.counts[index] ?? 0;
    return `${name}_bucket${braces(join(labels, `le="${limit}"`))} ${running}`;
  });
  return [
    ...cumulative,
    `${name}_bucket${braces(join(labels, 'le="+Inf"'))} ${entry.count}`,
    `${name}_sum${braces(labels)} ${entry.sum.toFixed(6)}`,
    `${name}_count${braces(labels)} ${entry.count}`,
  ];
}

function of<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

const write = (labels: Labels) =>
  Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replace(/["\\\n]/g, '_')}"`)
    .join(',');
const join = (...parts: string[]) => parts.filter(Boolean).join(',');
const braces = (labels: string) => (labels ? `{${labels}}` : '');
