import { error, type Finding, type Place } from '../shape/finding';

/** Levels or bands of a score must begin at `least` and go up, so that every score lies in exactly one. */
export const checkSteps = (
  steps: readonly { readonly from: number }[],
  placeOf: (index: number) => Place,
  least: number,
): Finding[] =>
  steps.flatMap(({ from }, index) => {
    const before = steps[index - 1];
    const right = before === undefined ? from === least : from > before.from;
    return right ? [] : [outOfOrder(placeOf(index), before === undefined ? least : before.from + 1)];
  });

const outOfOrder = (place: Place, least: number): Finding =>
  error(
    place,
    'instrument/steps-out-of-order',
    { id: 'Tingkat harus naik dan mulai dari 0.', en: 'Steps must go up and begin at 0.' },
    { id: `Tulis paling sedikit ${least} di sini.`, en: `Write at least ${least} here.` },
  );
