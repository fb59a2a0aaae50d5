import { path } from '../testing/curriculum.given';
import { itFinds } from '../testing/faults';

describe('A scenario', () => {
  itFinds([
    {
      title: 'a start that does not exist',
      in: path.scenario,
      words: 'start: awal',
      become: 'start: mulai',
      rule: 'scenario/unknown-node',
    },
    {
      title: 'a choice that leads nowhere',
      in: path.scenario,
      words: 'to: sepi',
      become: 'to: sunyi',
      rule: 'scenario/unknown-node',
      alongWith: ['scenario/unreachable'],
    },
    {
      title: 'a next scene that does not exist',
      in: path.scenario,
      words: 'next: akhir\n  - id: ramai',
      become: 'next: tamat\n  - id: ramai',
      rule: 'scenario/unknown-node',
      foundAt: 'next: tamat',
    },
    {
      title: 'a scene that no way leads to',
      in: path.scenario,
      words: 'best, to: ramai',
      become: 'best, to: sepi',
      rule: 'scenario/unreachable',
      foundAt: 'id: ramai',
    },
    {
      title: 'a story that comes back to where it was',
      in: path.scenario,
      words: 'text: Hari berakhir.',
      become: 'text: Hari berakhir.\n    next: awal',
      rule: 'scenario/loop',
      foundAt: 'id: akhir',
    },
    {
      title: 'a scene that leads to itself',
      in: path.scenario,
      words: 'text: Hari berakhir.',
      become: 'text: Hari berakhir.\n    next: akhir',
      rule: 'scenario/loop',
      foundAt: 'id: akhir',
    },
    {
      title: 'a scene that asks and goes on by itself',
      in: path.scenario,
      words: 'best, to: ramai }',
      become: 'best, to: ramai }\n    next: akhir',
      rule: 'scenario/choices-and-next',
      foundAt: 'next: akhir',
    },
    {
      title: 'a question without a best choice',
      in: path.scenario,
      words: 'quality: best',
      become: 'quality: fair',
      rule: 'scenario/none-best',
      foundAt: 'choices:',
    },
    {
      title: 'two choices with one id',
      in: path.scenario,
      words: '{ id: b,',
      become: '{ id: a,',
      rule: 'scenario/choices-alike',
      foundAt: 'choices:',
    },
    {
      title: 'two scenes with one id',
      in: path.scenario,
      words: '- id: akhir',
      become: '- id: ramai',
      rule: 'scenario/nodes-alike',
      foundAt: 'nodes:',
      alongWith: ['scenario/unknown-node'],
    },
    {
      title: 'a quality that does not exist',
      in: path.scenario,
      words: 'quality: poor',
      become: 'quality: bad',
      rule: 'shape/invalid-value',
    },
    {
      title: 'a story that asks for nothing',
      in: path.scenario,
      words: `    choices:
      - { id: a, text: Foto saja, quality: poor, to: sepi }
      - { id: b, text: Foto dan harga, quality: best, to: ramai }
`,
      become: '    next: sepi\n',
      rule: 'scenario/no-choice',
      foundAt: 'nodes:',
      alongWith: ['scenario/unreachable'],
    },
  ]);
});
