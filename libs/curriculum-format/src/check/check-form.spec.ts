import { path } from '../testing/curriculum.given';
import { itFinds } from '../testing/faults';

describe('A form', () => {
  itFinds([
    {
      title: 'two fields with one id',
      in: path.form,
      words: '{ id: harga,',
      become: '{ id: nama,',
      rule: 'form/field-repeated',
      foundAt: 'label: Harga',
    },
    {
      title: 'two options that read the same',
      in: path.form,
      words: 'text: Instagram',
      become: 'text: WhatsApp',
      rule: 'form/options-alike',
      foundAt: 'options:',
    },
    {
      title: 'more choices demanded than offered',
      in: path.form,
      words: 'kind: choices\n    min: 1',
      become: 'kind: choices\n    min: 3',
      rule: 'form/min-too-high',
      foundAt: 'min: 3',
    },
    {
      title: 'answers kept on the phone that others need',
      in: path.form,
      words: 'purpose: fact-card',
      become: 'purpose: fact-card\nprivate: true',
      rule: 'form/private-not-reflection',
      foundAt: 'private: true',
      alongWith: ['task/read-not-a-form'],
    },
    {
      title: 'a field of an unknown kind',
      in: path.form,
      words: 'kind: price',
      become: 'kind: rupiah',
      rule: 'shape/invalid-union',
    },
    {
      title: 'a limit of letters on a price',
      in: path.form,
      words: 'kind: price',
      become: 'kind: price, max: 9',
      rule: 'shape/unrecognized-keys',
    },
    {
      title: 'rows within rows',
      in: path.form,
      words: '- { id: rasa, label: Rasa, kind: line }',
      become: '- { id: rasa, label: Rasa, kind: rows }',
      rule: 'shape/invalid-union',
    },
    {
      title: 'a field without a label',
      in: path.form,
      words: 'label: Harga, ',
      become: '',
      rule: 'shape/invalid-type',
      foundAt: 'id: harga',
    },
    {
      title: 'a purpose that does not exist',
      in: path.form,
      words: 'purpose: fact-card',
      become: 'purpose: kartu',
      rule: 'shape/invalid-value',
    },
  ]);
});
