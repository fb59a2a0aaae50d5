import { path } from '../testing/curriculum.given';
import { itFinds } from '../testing/faults';

describe('Competency goals', () => {
  itFinds([
    {
      title: 'a framework that does not exist',
      in: path.curriculum,
      words: 'kla-umkm@1',
      become: 'kla-umkm@2',
      rule: 'competency/framework',
    },
    {
      title: 'a goal the framework does not know',
      in: path.module,
      words: 'competency: B2',
      become: 'competency: B9',
      rule: 'competency/unknown',
      alongWith: ['competency/goal-without-evidence'],
    },
    {
      title: 'a lesson about an unknown competency',
      in: path.first,
      words: 'competencies: [B2]',
      become: 'competencies: [B2, C7]',
      rule: 'competency/unknown',
    },
    {
      title: 'a quiz that counts for an unknown competency',
      in: path.secondQuiz,
      words: 'evidence: [B1]',
      become: 'evidence: [B1, C7]',
      rule: 'competency/unknown',
    },
    {
      title: 'a goal that nothing in the module shows',
      in: path.module,
      words: 'competency: B2',
      become: 'competency: B3',
      rule: 'competency/goal-without-evidence',
    },
    {
      title: 'level 3 where no mentor judges',
      in: path.module,
      words: 'competency: B2, level: 1',
      become: 'competency: B2, level: 3',
      rule: 'competency/goal-needs-task',
    },
    {
      title: 'level 2 of a skill by quizzes alone',
      in: path.module,
      words: 'competency: B2, level: 1',
      become: 'competency: B2, level: 2',
      rule: 'competency/skill-needs-task',
      severity: 'warning',
    },
    {
      title: 'a curriculum goal no module aims at',
      in: path.curriculum,
      words: 'competency: B1',
      become: 'competency: B3',
      rule: 'competency/goal-not-taught',
    },
    {
      title: 'a curriculum goal above every module',
      in: path.curriculum,
      words: 'level: 3',
      become: 'level: 4',
      rule: 'competency/goal-not-taught',
    },
    {
      title: 'a module without goals',
      in: path.module,
      words: 'goals:\n  - { competency: B1, level: 3 }\n  - { competency: B2, level: 1 }',
      become: 'goals: []',
      rule: 'shape/too-small',
    },
    {
      title: 'a level that does not exist',
      in: path.module,
      words: 'competency: B1, level: 3',
      become: 'competency: B1, level: 5',
      rule: 'shape/too-big',
    },
  ]);
});
