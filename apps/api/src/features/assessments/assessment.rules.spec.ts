import type { SaveAssessmentRequest } from '@contracts/assessments';
import { aModulePackage, step } from '@given/learning';
import { assertKnown, assertWhole, criteriaOf, proposalFor, saysTheSame, type Judgement } from './assessment.rules';

const criteria = [
  { id: 'kebenaran', safety: true },
  { id: 'saluran', safety: false },
];
const whole: Judgement = {
  levels: { kebenaran: 3, saluran: 3 },
  strength: 'Harganya jelas.',
  nextStep: 'Sebut cara pesan.',
  decision: 'accepted',
  reason: '',
};

describe('criteriaOf', () => {
  it('reads the rubric of the task from the package', () => {
    expect(criteriaOf(aModulePackage(), step.task).map(({ id }) => id)).toEqual(['kebenaran', 'saluran']);
  });

  it.each([
    ['a step that is no task', aModulePackage(), step.quiz],
    ['a step the package does not have', aModulePackage(), 'x'],
    ['a package that is gone', null, step.task],
  ])('asks nothing of %s', (_, module, stepId) => {
    expect(criteriaOf(module, stepId)).toEqual([]);
  });
});

describe('proposalFor', () => {
  it.each([
    [{ kebenaran: 3, saluran: 2 }, 'accepted'],
    [{ kebenaran: 2, saluran: 3 }, 'accepted'],
    [{ kebenaran: 2, saluran: 2 }, 'returned'],
    [{ kebenaran: 1, saluran: 4 }, 'returned'],
    [{ kebenaran: 4, saluran: 1 }, 'accepted'],
    [{ kebenaran: 4 }, null],
    [{}, null],
  ])('%j is %s', (levels, proposed) => {
    expect(proposalFor(criteria, levels)).toBe(proposed);
  });
});

describe('assertKnown', () => {
  it('lets marks on the rubric’s criteria pass', () => {
    expect(() => assertKnown(criteria, { kebenaran: 1 })).not.toThrow();
  });

  it.each(['gaya', 'Kebenaran', '', 'constructor', '__proto__x'])('refuses a mark on “%s”', (id) => {
    expect(() => assertKnown(criteria, { kebenaran: 1, [id]: 2 })).toThrow('assessments/criterion-unknown');
  });
});

describe('assertWhole', () => {
  it.each([
    ['as the rule proposes', {}, { decision: 'accepted', proposed: 'accepted' }],
    [
      'against the rule with a reason',
      { decision: 'returned', reason: 'Fotonya milik toko lain.' },
      { decision: 'returned', proposed: 'accepted' },
    ],
    [
      'accepted against the rule with a reason',
      { levels: { kebenaran: 1, saluran: 4 }, reason: 'Sudah dicek di toko.' },
      { decision: 'accepted', proposed: 'returned' },
    ],
  ] as const)('lets a judgement pass %s', (_, change, verdict) => {
    expect(assertWhole(criteria, { ...whole, ...change } as Judgement)).toEqual(verdict);
  });

  it.each([
    ['without any mark', { levels: {} }, 'levels-missing', ['/levels/kebenaran', '/levels/saluran']],
    ['without a mark', { levels: { kebenaran: 3 } }, 'levels-missing', ['/levels/saluran']],
    ['without what is good', { strength: '' }, 'comment-missing', ['/strength']],
    ['without what comes next', { nextStep: '' }, 'comment-missing', ['/nextStep']],
    ['without both comments', { strength: '', nextStep: '' }, 'comment-missing', ['/strength', '/nextStep']],
    ['without a decision', { decision: null }, 'decision-missing', undefined],
    ['against the rule without a reason', { decision: 'returned' }, 'deviation-needs-reason', undefined],
    [
      'accepted against a safety criterion without a reason',
      { levels: { kebenaran: 1, saluran: 4 } },
      'deviation-needs-reason',
      undefined,
    ],
  ] as const)('refuses a judgement %s', (_, change, problem, pointers) => {
    const refusal = (): unknown => {
      try {
        return assertWhole(criteria, { ...whole, ...change } as Judgement);
      } catch (error) {
        return error;
      }
    };
    expect(refusal()).toMatchObject({
      spec: { code: `assessments/${problem}` },
      ...(pointers && { members: { errors: pointers.map((pointer) => ({ pointer })) } }),
    });
  });

  it('refuses every judgement by a rubric that asks nothing', () => {
    expect(() => assertWhole([], whole)).toThrow('assessments/levels-missing');
  });
});

describe('saysTheSame', () => {
  const sent: SaveAssessmentRequest = { ...whole, versionId: step.task, revision: 7 };

  it('whatever the order of marks and the revision', () => {
    expect(saysTheSame(whole, { ...sent, levels: { saluran: 3, kebenaran: 3 } })).toBe(true);
  });

  it.each([
    [{ strength: 'Lain.' }],
    [{ nextStep: '' }],
    [{ decision: null }],
    [{ reason: 'Sebab.' }],
    [{ levels: { kebenaran: 3 } }],
    [{ levels: { kebenaran: 3, saluran: 2 } }],
    [{ levels: { kebenaran: 3, gaya: 3 } }],
    [{ levels: { kebenaran: 3, saluran: 3, gaya: 1 } }],
  ])('not with %j', (change) => {
    expect(saysTheSame(whole, { ...sent, ...change } as SaveAssessmentRequest)).toBe(false);
  });
});
