import { path } from '../testing/curriculum.given';
import { itFinds } from '../testing/faults';

describe('A spaced card', () => {
  itFinds([
    {
      title: 'a lesson that is not there',
      in: path.cards,
      words: 'lesson: teks-jelas',
      become: 'lesson: teks-lain',
      rule: 'reference/lesson-unknown',
    },
    {
      title: 'a number that leaves a gap',
      in: path.cards,
      words: 'number: 2',
      become: 'number: 3',
      rule: 'card/number',
    },
    {
      title: 'a competency the framework does not know',
      in: path.cards,
      words: 'competency: B2',
      become: 'competency: Z9',
      rule: 'competency/unknown',
    },
    {
      title: 'an id that a question has',
      in: path.cards,
      words: '- id: 00000000-0000-4000-8000-000000000031',
      become: '- id: 00000000-0000-4000-8000-000000000021',
      rule: 'identity/id-repeated',
    },
    {
      title: 'an answer without its reason',
      in: path.cards,
      words: '    why: Pembeli bisa dirugikan.\n',
      become: '',
      rule: 'shape/invalid-type',
      foundAt: '  - id: 00000000-0000-4000-8000-000000000032',
    },
  ]);
});

describe('The glossary', () => {
  itFinds([
    {
      title: 'a lesson that is not there',
      in: path.glossary,
      words: 'lesson: teks-jelas',
      become: 'lesson: teks-lain',
      rule: 'reference/lesson-unknown',
      foundAt: 'id: pembeli',
    },
    {
      title: 'a word that the lesson never says',
      in: path.glossary,
      words: 'term: Pembeli',
      become: 'term: Pemasok',
      rule: 'glossary/not-in-lesson',
      severity: 'warning',
      foundAt: 'id: pembeli',
    },
    {
      title: 'a word that is only part of another',
      in: path.glossary,
      words: 'term: Pembeli',
      become: 'term: Beli',
      rule: 'glossary/not-in-lesson',
      severity: 'warning',
      foundAt: 'id: pembeli',
    },
    {
      title: 'a name in capitals that the lesson writes otherwise',
      in: path.glossary,
      words: 'term: Pembeli',
      become: 'term: PEMBELI',
      rule: 'glossary/not-in-lesson',
      severity: 'warning',
      foundAt: 'id: pembeli',
    },
    {
      title: 'two terms of one id',
      in: path.glossary,
      words: 'id: pelanggan,',
      become: 'id: pembeli,',
      rule: 'glossary/terms-alike',
      foundAt: 'terms:',
    },
    {
      title: 'a meaning of sixteen words',
      in: path.glossary,
      words: 'Orang yang membayar barang Anda.',
      become: 'Orang yang membayar barang Anda pada hari itu. Ia bisa datang sendiri atau memesan lewat chat.',
      rule: 'glossary/too-long',
      severity: 'warning',
      foundAt: 'id: pembeli',
    },
  ]);
});

describe('A calibration work', () => {
  itFinds([
    {
      title: 'a rubric that is not there',
      in: path.anchors,
      words: 'rubric: teks',
      become: 'rubric: lain',
      rule: 'anchor/rubric-unknown',
    },
    {
      title: 'a number that leaves a gap',
      in: path.anchors,
      words: 'number: 2',
      become: 'number: 3',
      rule: 'anchor/number',
    },
    {
      title: 'a criterion the rubric does not have',
      in: path.anchors,
      words: 'levels: { kebenaran: 4 }',
      become: 'levels: { kebenaran: 4, gaya: 2 }',
      rule: 'anchor/criteria',
    },
    {
      title: 'a level without its reason',
      in: path.anchors,
      words: 'rationale: { kebenaran: Semua cocok dan fotonya ada. }',
      become: 'rationale: { gaya: Semua cocok dan fotonya ada. }',
      rule: 'anchor/criteria',
    },
    {
      title: 'a safety fault that nobody must flag',
      in: path.anchors,
      words: '    must-flag: [kebenaran]\n',
      become: '',
      rule: 'anchor/flags',
      foundAt: 'levels: { kebenaran: 1 }',
    },
    {
      title: 'a flag without a fault',
      in: path.anchors,
      words: 'levels: { kebenaran: 1 }',
      become: 'levels: { kebenaran: 2 }',
      rule: 'anchor/flags',
      foundAt: 'must-flag:',
    },
    {
      title: 'a fifth level',
      in: path.anchors,
      words: 'levels: { kebenaran: 4 }',
      become: 'levels: { kebenaran: 5 }',
      rule: 'shape/too-big',
    },
  ]);
});
