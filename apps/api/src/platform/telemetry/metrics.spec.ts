import { Metrics } from './metrics';

describe('Metrics', () => {
  it('writes counters, histograms and gauges in Prometheus’ format', () => {
    const metrics = new Metrics();
    metrics.describe('entries_total', 'Entries by answer.');
    metrics.count('entries_total', { answer: 'accepted' });
    metrics.count('entries_total', { answer: 'accepted' }, 2);
    metrics.observe('seconds', 0.02);
    metrics.observe('seconds', 20);
    metrics.gauge('open', () => 7);
    const lines = metrics.text().split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        '# HELP entries_total Entries by answer.',
        '# TYPE entries_total counter',
        'entries_total{answer="accepted"} 3',
        'seconds_bucket{le="0.01"} 0',
        'seconds_bucket{le="0.025"} 1',
        'seconds_bucket{le="10"} 1',
        'seconds_bucket{le="+Inf"} 2',
        'seconds_sum 20.020000',
        'seconds_count 2',
        '# TYPE open gauge',
        'open 7',
      ]),
    );
  });

  it('lets no label break the format', () => {
    const metrics = new Metrics();
    metrics.count('x', { route: 'a"b\nc' });
    expect(metrics.text()).toContain('x{route="a_b_c"} 1');
  });
});
