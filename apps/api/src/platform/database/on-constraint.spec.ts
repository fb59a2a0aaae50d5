import { defineProblems } from '@contracts/kernel';
import { Problem } from '@api/platform/problems';
import { onConstraint } from './on-constraint';

describe('onConstraint', () => {
  const problems = defineProblems('boxes', { taken: { status: 409, title: { id: 'Sudah dipakai', en: 'Taken' } } });
  const translate = onConstraint('box_one_per_shelf_uq', problems.taken);

  it.each([
    ['of the driver', { constraint: 'box_one_per_shelf_uq' }],
    ['through TypeORM', { driverError: { constraint: 'box_one_per_shelf_uq' } }],
  ])('turns the refusal %s into the problem', (_, error) => {
    expect(() => translate(error)).toThrow(Problem);
  });

  it.each([
    ['another constraint', { constraint: 'box_shelf_fk' }],
    ['an error of our own', new Error('no')],
    ['what is no error', undefined],
  ])('passes %s on as it is', (_, error) => {
    let passed: unknown = 'nothing';
    try {
      translate(error);
    } catch (reason) {
      passed = reason;
    }
    expect(passed).toBe(error);
  });
});
