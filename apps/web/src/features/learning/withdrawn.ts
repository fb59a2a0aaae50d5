import type { HomeDocument, WithdrawnStep } from '@contracts/learning';
import type { StepPlace } from './home-steps.rules';

/** A withdrawn step, thrown where its page would open: the notice stands in its place, also without signal. */
export class StepWithdrawn extends Error {
  constructor(
    readonly step: StepPlace['step'],
    readonly lang: 'id' | 'en',
    readonly notice: string,
  ) {
    super('withdrawn');
  }
}

/** What was withdrawn under this id from the place where she learns; undefined while it stands. */
export const withdrawnFrom = (
  { withdrawn }: HomeDocument,
  { enrolment }: Pick<StepPlace, 'enrolment'>,
  id: string,
): WithdrawnStep | undefined =>
  withdrawn?.find(({ enrolmentId, stepId }) => enrolmentId === enrolment.id && stepId === id);

/** Throws `StepWithdrawn` for a step that must not be read any longer, whatever the phone has of it. */
export function refuseWithdrawn(home: HomeDocument, place: StepPlace | undefined): void {
  const withdrawn = place && withdrawnFrom(home, place, place.step.id);
  if (withdrawn) throw new StepWithdrawn(place.step, place.module.lang ?? 'id', withdrawn.notice);
}
