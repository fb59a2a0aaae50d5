import { homeOutline } from './index';
import { catalogueWithLabs } from './ledger.given';

const aStep = (id: string, kind: string, change: object = {}) => ({
  id,
  kind,
  required: true,
  minutes: null,
  parts: 0,
  lessonId: null,
  ...change,
});

describe('homeOutline', () => {
  it('counts a lab that stands in a module as a step, and one embedded in a lesson with its lesson', () => {
    const steps = [
      aStep('lesson', 'lesson', { minutes: 7, parts: 6 }),
      aStep('quiz', 'quiz', { lessonId: 'lesson' }),
      aStep('other-lab', 'lab', { lessonId: 'lesson' }),
      aStep('lab', 'lab'),
      aStep('task', 'practice-task', { minutes: 40, required: false }),
    ];
    expect(homeOutline([{ moduleId: 'm', steps }], catalogueWithLabs)).toEqual({
      modules: [
        {
          id: 'm',
          steps: [
            { kind: 'lesson', id: 'lesson', optional: false, minutes: 7, parts: 6, tries: null },
            { kind: 'activity', id: 'lab', optional: false, minutes: null, parts: 0, tries: null },
            { kind: 'activity', id: 'task', optional: true, minutes: 40, parts: 0, tries: null },
          ],
        },
      ],
      activities: catalogueWithLabs,
    });
  });

  it('says of a step that it was withdrawn before it was done', () => {
    const [module] = homeOutline([
      { moduleId: 'm', steps: [aStep('lesson', 'lesson', { setAside: true }), aStep('form', 'form')] },
    ]).modules;
    expect(module?.steps.map(({ setAside }) => setAside)).toEqual([true, undefined]);
  });

  it('knows no activities while no package is on the phone', () => {
    expect(homeOutline([])).toEqual({ modules: [], activities: {} });
  });
});
