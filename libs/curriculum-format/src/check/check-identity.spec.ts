import { ids, path } from '../testing/curriculum.given';
import { itFinds } from '../testing/faults';

describe('Identity', () => {
  itFinds([
    {
      title: 'an id missing',
      in: path.quiz,
      words: `id: ${ids.quiz}\n`,
      become: '',
      rule: 'shape/invalid-type',
      foundAt: 'kind: quiz',
    },
    {
      title: 'an id that is not a UUID',
      in: path.first,
      words: 'id: 00000000-0000-4000-8000-000000000004',
      become: 'id: teks-jelas',
      rule: 'shape/invalid-format',
    },
    {
      title: 'an id of another UUID version',
      in: path.first,
      words: '0000-4000-8000-000000000004',
      become: '0000-7000-8000-000000000004',
      rule: 'shape/invalid-format',
      foundAt: '-7000-',
    },
    {
      title: 'an id in capitals',
      in: path.first,
      words: '00000000-0000-4000-8000-000000000004',
      become: 'A0000000-0000-4000-8000-000000000004',
      rule: 'shape/invalid-format',
      foundAt: 'A0000000',
    },
    {
      title: 'the id of another file',
      in: path.second,
      words: '4000-8000-000000000005',
      become: '4000-8000-000000000004',
      rule: 'identity/id-repeated',
      foundAt: 'id: 0',
    },
    {
      title: "a question with another question's id",
      in: path.secondQuiz,
      words: ids.laterQuestion,
      become: ids.firstQuestion,
      rule: 'identity/id-repeated',
    },
    {
      title: 'a curriculum whose slug differs from its folder',
      in: path.curriculum,
      words: 'slug: belajar-jualan',
      become: 'slug: jualan',
      rule: 'identity/slug-differs',
    },
    {
      title: 'a lesson numbered for another module',
      in: path.second,
      words: 'number: "3.2"',
      become: 'number: "4.2"',
      rule: 'identity/lesson-number',
    },
    {
      title: 'two lessons with one number',
      in: path.second,
      words: 'number: "3.2"',
      become: 'number: "3.1"',
      rule: 'identity/lesson-number',
    },
    {
      title: 'a number written without quotes',
      in: path.second,
      words: 'number: "3.2"',
      become: 'number: 3.2',
      rule: 'shape/invalid-type',
    },
  ]);
});
