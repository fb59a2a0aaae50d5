import { Injectable } from '@nestjs/common';
import { learningProblems, type ActKind } from '@contracts/learning';
import { correctedTime, progressChange, type Outline, type ProgressChange } from '@rules';
import { Problem } from '@api/platform/problems';
import { toLedgerEntry } from './ledger-row';
import type { SentAct } from './read-act';
import { PackageShelf } from './package-shelf';

/** An act ready for the ledger, with what it adds to the progress of its step. */
export type PreparedAct = SentAct & {
  readonly learnerId: string;
  readonly clockOffset: number;
  readonly app: string;
  readonly at: number;
  readonly stepKind: StepKind;
  readonly change: ProgressChange;
};

type StepKind = 'lesson' | 'quiz' | 'scenario' | 'form' | 'lab' | 'instrument' | 'practice-task';

/** The kind of step each kind of act is about. */
const stepKinds: Readonly<Record<ActKind, StepKind>> = {
  'lesson-opened': 'lesson',
  'part-read': 'lesson',
  'lesson-finished': 'lesson',
  'quiz-answered': 'quiz',
  'scenario-played': 'scenario',
  'form-saved': 'form',
  'lab-finished': 'lab',
  'instrument-answered': 'instrument',
  'submission-sent': 'practice-task',
  'question-asked': 'practice-task',
};

type Arrival = {
  readonly learnerId: string;
  readonly clockOffset: number;
  readonly receivedAt: number;
  readonly app: string;
};

/** Works out what an act is worth by the keys of the package it was written under. */
@Injectable()
export class PrepareAct {
  constructor(private readonly packages: PackageShelf) {}

  /** Raises `learning/step-unknown` for an unknown package or step, `learning/entry-not-valid` for a path that leaves its story or a work no lab can read. */
  async execute(act: SentAct, arrival: Arrival): Promise<PreparedAct> {
    const outline = await this.packages.outline(act.package);
    if (!outline) throw new Problem(learningProblems['step-unknown']);
    const at = correctedTime(Date.parse(act.occurredAt), arrival.clockOffset, arrival.receivedAt);
    const entry = toLedgerEntry({ ...act, at });
    const isUnread = entry.kind === 'lab-finished' && entry.payload.basisPoints === null;
    const change = isUnread ? undefined : progressChange(entry, outline);
    if (!change) throw new Problem(learningProblems[isKnown(act, outline) ? 'entry-not-valid' : 'step-unknown']);
    return { ...act, ...arrival, at, stepKind: stepKinds[act.kind], change };
  }
}

/** Whether the step is an activity of the package and of the kind the act is about: then it is the act's words that don't fit. */
function isKnown(act: SentAct, { activities }: Outline): boolean {
  return activities[act.stepId]?.kind === stepKinds[act.kind];
}
