import type { LabFinding } from '../door';
import type { AdvertWork } from './advert-work';
import { advertEngine } from './advert-work';
import type { AdvertCheck } from './check-answers';
import { checkAnswers, controlPercent, costPerClick, worthOf } from './check-answers';
import type { ExtraEstimate } from './estimate-extra';
import { differsEnough, estimateExtra } from './estimate-extra';
import type { WeekShown, WeekTruth } from './run-week';
import { runWeek, truthOf } from './run-week';
import { scenarios } from './scenarios';

/** All that follows from a work: shown, hidden, reckoned and checked. */
export interface AdvertResult {
  readonly engine: typeof advertEngine;
  readonly shown: WeekShown;
  readonly costPerClick: number | 'none';
  readonly estimate: ExtraEstimate | null;
  readonly controlPercent: number | null;
  readonly worth: ReturnType<typeof worthOf>;
  readonly checks: readonly AdvertCheck[];
  /** Of the seven questions that the lab itself looks at. */
  readonly right: number;
  /** True once every question has an answer; only then a screen tells the truth. */
  readonly answered: boolean;
  readonly truth: WeekTruth;
  readonly findings: readonly LabFinding[];
}

/** Computes a work again from its levers, seed and answers; the same on the phone and on the server. */
export function reckonWeek(work: AdvertWork): AdvertResult {
  const shown = runWeek(work);
  const estimate = estimateExtra(shown.withAdvert, shown.without);
  const checks = checkAnswers(work, shown, estimate);
  return {
    engine: advertEngine,
    shown,
    costPerClick: costPerClick(shown.paid, shown.clicks),
    estimate,
    controlPercent: controlPercent(shown),
    worth: worthOf(shown.paid, scenarios[work.scenario].margin, estimate),
    checks,
    right: checks.filter(({ state }) => state === 'right').length,
    answered: checks.every(({ state }) => state !== 'open'),
    truth: truthOf(work),
    findings: findingsOf(work, shown, estimate),
  };
}

/** What is worth saying about the plan and the week before any answer is judged. */
export function findingsOf(work: AdvertWork, shown: WeekShown, estimate: ExtraEstimate | null): readonly LabFinding[] {
  const findings: LabFinding[] = [];
  const find = (code: string, severity: LabFinding['severity'], values: LabFinding['values'] = {}) =>
    findings.push({ code, severity, values });
  if (work.levers.pictures.includes('heboh')) find('loud-picture', 'proof');
  if (!work.stop) find('no-stop-rule', 'hint');
  if (shown.stopAsked !== null) {
    if (work.stoppedAfter === shown.stopAsked) find('stop-rule-kept', 'good', { day: shown.stopAsked });
    else find('stop-rule-passed', 'hint', { day: shown.stopAsked });
  }
  if (!estimate) find('comparison-too-small', 'proof', { before: shown.without.before });
  const [first, second] = shown.pictures;
  if (first && second) {
    const code = differsEnough(first.claimed, second.claimed) ? 'pictures-differ' : 'pictures-alike';
    find(code, 'hint', { first: first.claimed, second: second.claimed });
  }
  return findings;
}
