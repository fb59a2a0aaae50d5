import { path } from '../testing/curriculum.given';
import { itFinds } from '../testing/faults';

describe('A rubric', () => {
  itFinds([
    {
      title: 'a criterion with three levels',
      in: path.rubric,
      words: '      - Semua cocok dan ada buktinya.\n',
      become: '',
      rule: 'shape/too-small',
      foundAt: 'levels:',
    },
    {
      title: 'a criterion with five levels',
      in: path.rubric,
      words: 'ada buktinya.',
      become: 'ada buktinya.\n      - Lebih dari itu.',
      rule: 'shape/too-big',
      foundAt: 'levels:',
    },
    {
      title: 'two levels that read the same',
      in: path.rubric,
      words: 'Semua cocok dan ada buktinya.',
      become: 'Semua cocok dengan kartu.',
      rule: 'rubric/levels-alike',
      foundAt: 'levels:',
    },
    {
      title: 'no criterion about safety',
      in: path.rubric,
      words: '    safety: true\n',
      become: '',
      rule: 'rubric/no-safety-criterion',
      alongWith: ['anchor/flags'],
      foundAt: 'criteria:',
    },
    {
      title: 'a competency the framework does not know',
      in: path.rubric,
      words: 'competencies: [B1]',
      become: 'competencies: [B1, Z9]',
      rule: 'competency/unknown',
    },
    {
      title: 'a phrase about what the rubric does not judge',
      in: path.rubric,
      words: 'competency: B1, text',
      become: 'competency: B3, text',
      rule: 'rubric/phrase-off-topic',
      severity: 'warning',
    },
    {
      title: 'advice that names no competency',
      in: path.rubric,
      words: 'use: encourage',
      become: 'use: next',
      rule: 'rubric/phrase-without-competency',
    },
    {
      title: 'two criteria with one id',
      in: path.rubric,
      words: 'phrases:',
      become: '  - { id: kebenaran, title: Lagi, competencies: [B1], ask: Apa?, levels: [a, b, c, d] }\nphrases:',
      rule: 'rubric/criteria-alike',
      alongWith: ['anchor/criteria', 'anchor/flags'],
      foundAt: 'criteria:',
    },
    {
      title: 'a slug that differs from the file name',
      in: path.rubric,
      words: 'slug: teks',
      become: 'slug: teks-jualan',
      rule: 'identity/slug-differs',
    },
  ]);
});
