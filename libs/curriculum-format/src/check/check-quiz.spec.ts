import { path } from '../testing/curriculum.given';
import { itFinds } from '../testing/faults';

describe('A quiz', () => {
  itFinds([
    {
      title: 'a question without a right answer',
      in: path.quiz,
      words: 'Harganya, right: true,',
      become: 'Harganya,',
      rule: 'quiz/none-right',
      foundAt: 'options:',
    },
    {
      title: 'a second right answer where one is chosen',
      in: path.quiz,
      words: 'text: Namanya,',
      become: 'text: Namanya, right: true,',
      rule: 'quiz/several-right',
      foundAt: 'options:',
    },
    {
      title: 'two options that read the same',
      in: path.quiz,
      words: 'text: Namanya,',
      become: 'text: Harganya,',
      rule: 'quiz/options-alike',
      foundAt: 'options:',
    },
    {
      title: 'two options with one id',
      in: path.quiz,
      words: '{ id: b,',
      become: '{ id: a,',
      rule: 'quiz/options-alike',
      foundAt: 'options:',
    },
    {
      title: 'an option without an explanation',
      in: path.quiz,
      words: ', why: "Namanya sudah ada: bika ambon."',
      become: '',
      rule: 'shape/invalid-type',
      foundAt: 'text: Namanya',
    },
    {
      title: 'an empty explanation',
      in: path.quiz,
      words: 'why: Pembeli mencari harga.',
      become: "why: ''",
      rule: 'shape/too-small',
    },
    {
      title: 'a single option',
      in: path.quiz,
      words: '      - { id: b, text: Namanya, why: "Namanya sudah ada: bika ambon." }\n',
      become: '',
      rule: 'shape/too-small',
      foundAt: 'options:',
    },
    {
      title: 'a way of choosing that does not exist',
      in: path.quiz,
      words: 'choose: one',
      become: 'choose: satu',
      rule: 'shape/invalid-value',
    },
    {
      title: 'an answer marked with a word',
      in: path.quiz,
      words: 'text: Namanya,',
      become: 'text: Namanya, right: tidak,',
      rule: 'shape/invalid-type',
    },
    {
      title: 'a result that counts for no competency',
      in: path.quiz,
      words: 'evidence: [B2]',
      become: 'evidence: []',
      rule: 'shape/too-small',
    },
  ]);
});
