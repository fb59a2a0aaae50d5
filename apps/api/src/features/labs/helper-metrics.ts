import { Injectable } from '@nestjs/common';
import type { HelpPurpose } from '@contracts/labs';
import { Metrics } from '@api/platform/telemetry';

/** What is told of one asking: counts and durations, never a text and never a person. */
export type HelpFigures = {
  readonly purpose: HelpPurpose;
  /** `whole` or `cut`, `left` when the person went away, otherwise the name of the problem. */
  readonly outcome: string;
  readonly ms: number;
  /** Until the first word; null when none came. */
  readonly firstMs: number | null;
  readonly masked: number;
  readonly letters: number;
  readonly tokensIn: number | null;
  readonly tokensOut: number | null;
};

/** Counts how the helper is used and how it does. */
@Injectable()
export class HelperMetrics {
  constructor(private readonly metrics: Metrics) {
    metrics.describe('melekai_helper_asks_total', 'Askings of the AI helper by purpose and outcome.');
    metrics.describe('melekai_helper_seconds', 'Time from asking to the end of the answer.');
    metrics.describe('melekai_helper_first_seconds', 'Time from asking to the first word.');
    metrics.describe('melekai_helper_tokens_total', 'Tokens as the model’s server counted them.');
    metrics.describe('melekai_helper_masked_total', 'Personal data that the server still had to mask.');
  }

  note({ purpose, outcome, ms, firstMs, masked, tokensIn, tokensOut }: HelpFigures): void {
    this.metrics.count('melekai_helper_asks_total', { purpose, outcome });
    this.metrics.observe('melekai_helper_seconds', ms / 1000, { purpose });
    if (firstMs !== null) this.metrics.observe('melekai_helper_first_seconds', firstMs / 1000, { purpose });
    if (masked > 0) this.metrics.count('melekai_helper_masked_total', {}, masked);
    if (tokensIn !== null) this.metrics.count('melekai_helper_tokens_total', { direction: 'in' }, tokensIn);
    if (tokensOut !== null) this.metrics.count('melekai_helper_tokens_total', { direction: 'out' }, tokensOut);
  }
}
