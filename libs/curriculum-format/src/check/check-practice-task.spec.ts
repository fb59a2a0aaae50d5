import { path } from '../testing/curriculum.given';
import { itFinds } from '../testing/faults';

const eightyOneWords = 'kata '.repeat(12).trim().concat('. ').repeat(7).trim();

describe('A practice task', () => {
  itFinds([
    {
      title: 'a step of more than eight minutes',
      in: path.task,
      words: 'minutes: 4',
      become: 'minutes: 9',
      rule: 'task/step-too-long',
      alongWith: ['task/minutes-differ'],
    },
    {
      title: 'steps that take longer than the task says',
      in: path.task,
      words: 'minutes: 4',
      become: 'minutes: 5',
      rule: 'task/minutes-differ',
      severity: 'warning',
      foundAt: 'minutes: 10',
    },
    {
      title: 'a rubric that does not exist',
      in: path.task,
      words: 'rubric: teks',
      become: 'rubric: foto',
      rule: 'task/unknown-rubric',
      alongWith: ['order/not-used', 'competency/goal-needs-task'],
    },
    {
      title: 'a form that does not exist',
      in: path.task,
      words: 'reads: [kartu-fakta]',
      become: 'reads: [kartu]',
      rule: 'task/unknown-read',
    },
    {
      title: 'reading what is not a form',
      in: path.task,
      words: 'reads: [kartu-fakta]',
      become: 'reads: [cek-teks]',
      rule: 'task/read-not-a-form',
    },
    {
      title: 'reading a reflection that stays on the phone',
      in: path.task,
      words: 'reads: [kartu-fakta]',
      become: 'reads: [renungan]',
      rule: 'task/read-not-a-form',
    },
    {
      title: 'two steps with one id',
      in: path.task,
      words: '- id: foto',
      become: '- id: teks-1',
      rule: 'task/steps-alike',
      foundAt: 'steps:',
    },
    {
      title: 'one field id in two steps',
      in: path.task,
      words: 'photos: { min: 1, max: 3 }',
      become: 'fields: [{ id: isi-1, label: Teks, kind: line }]',
      rule: 'form/field-repeated',
    },
    {
      title: 'fewest photos above most photos',
      in: path.task,
      words: 'min: 1, max: 3',
      become: 'min: 4, max: 3',
      rule: 'task/photos-reversed',
    },
    {
      title: 'a step that asks for nothing',
      in: path.task,
      words: '    photos: { min: 1, max: 3 }\n',
      become: '',
      rule: 'task/nothing-to-do',
      foundAt: 'id: foto',
    },
    {
      title: 'a brief of more than eighty words',
      in: path.task,
      words: 'Tulis dua teks untuk produk Anda.',
      become: eightyOneWords,
      rule: 'task/brief-too-long',
      severity: 'warning',
    },
    {
      title: 'a task without a rubric',
      in: path.task,
      words: 'rubric: teks\n',
      become: '',
      rule: 'shape/invalid-type',
      foundAt: 'id: 0',
    },
  ]);
});
