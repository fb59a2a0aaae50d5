import type { LabFinding, LabResult } from '../door';
import type { AdvertWork } from './advert-work';
import { advertEngine } from './advert-work';
import type { AdvertCheck } from './check-answers';
import { advertQuestions, checkAnswers, controlPercent, costPerClick, worthOf } from './check-answers';
import type { ExtraEstimate } from './estimate-extra';
import { differsEnough, estimateExtra } from './estimate-extra';
import type { WeekShown } from './run-week';
import { runWeek } from './run-week';
import { scenarios } from './scenarios';

/** What is shown of a week, what a notebook says of it, and what the lab says to the answers. */
export interface WeekReckoning extends LabResult {
  readonly engine: typeof advertEngine;
  readonly shown: WeekShown;
  readonly costPerClick: number | 'none';
  readonly estimate: ExtraEstimate | null;
  readonly controlPercent: number | null;
  readonly worth: ReturnType<typeof worthOf>;
  readonly checks: readonly AdvertCheck[];
  /** True once every question has an answer: only then a screen tells the truth. */
  readonly answered: boolean;
  readonly findings: readonly LabFinding[];
}

/** Runs the week of a work and looks at its answers. Marks are the share of the seven questions that the lab itself looks at. */
export function reckonWeek(work: AdvertWork): WeekReckoning {
  const shown = runWeek(work);
  const estimate = estimateExtra(shown.withAdvert, shown.without);
  const checks = checkAnswers(work, shown, estimate);
  // A mentor reads the last question.
  const right = checks.filter(({ state }) => state === 'right').length;
  return {
    engine: advertEngine,
    shown,
    costPerClick: costPerClick(shown.paid, shown.clicks),
    estimate,
    controlPercent: controlPercent(shown),
    worth: worthOf(shown.paid, scenarios[work.scenario].margin, estimate),
    checks,
    basisPoints: Math.floor((right * 10_000) / (advertQuestions.length - 1)),
    answered: checks.every(({ state }) => state !== 'open'),
    findings: findingsOf(work, shown, estimate),
  };
}

/** What may be noticed of a plan and its week. */
export type AdvertFindingCode =
  | 'loud-picture'
  | 'no-stop-rule'
  | 'stop-rule-kept'
  | 'stop-rule-passed'
  | 'comparison-too-small'
  | 'pictures-alike'
  | 'pictures-differ';

/** What is worth saying about the plan and the week before any answer is judged. */
function findingsOf(work: AdvertWork, shown: WeekShown, estimate: ExtraEstimate | null): readonly LabFinding[] {
  const findings: LabFinding[] = [];
  const find = (code: AdvertFindingCode, severity: LabFinding['severity'], values: LabFinding['values'] = {}) =>
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
