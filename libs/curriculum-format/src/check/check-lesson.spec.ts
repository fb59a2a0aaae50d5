import { findIn } from '../testing/check-files';
import { aCurriculum, ids, path, withWords } from '../testing/curriculum.given';
import { itFinds } from '../testing/faults';

const fiveMoreParts = [1, 2, 3, 4].map((n) => `## Bagian ${n}\n\nSatu kalimat.\n`).join('\n');

describe('A lesson', () => {
  itFinds([
    {
      title: 'more than eight minutes',
      in: path.first,
      words: 'minutes: 7',
      become: 'minutes: 9',
      rule: 'lesson/minutes',
      alongWith: ['module/minutes-differ'],
    },
    {
      title: 'less than five minutes',
      in: path.first,
      words: 'minutes: 7',
      become: 'minutes: 4',
      rule: 'lesson/minutes',
      alongWith: ['module/minutes-differ'],
    },
    {
      title: 'minutes that differ from what the module promises',
      in: path.first,
      words: 'minutes: 7',
      become: 'minutes: 6',
      rule: 'module/minutes-differ',
      severity: 'warning',
      foundIn: path.module,
      foundAt: 'learning:',
    },
    {
      title: 'fewer minutes than reading it takes',
      in: path.first,
      words: 'Bu Tiur memasang foto kue. ',
      become: 'Bu Tiur memasang foto kue. '.repeat(160),
      rule: 'lesson/minutes-too-few',
      severity: 'warning',
      foundAt: 'minutes: 7',
    },
    {
      title: 'a story that does not say it is an illustration',
      in: path.case,
      words: 'illustrative: true',
      become: 'illustrative: false',
      rule: 'case/not-illustrative',
    },
    {
      title: 'two parts only',
      in: path.second,
      words: '## Renungan\n\n',
      become: '',
      rule: 'lesson/parts',
      foundAt: 'title: Perintah',
    },
    {
      title: 'eight parts',
      in: path.first,
      words: '## Giliran Anda',
      become: `${fiveMoreParts}\n## Giliran Anda`,
      rule: 'lesson/parts',
      foundAt: 'title: Teks yang jelas',
    },
    {
      title: 'a part with nothing in it',
      in: path.first,
      words: '## Giliran Anda',
      become: '## Kosong\n\n## Giliran Anda',
      rule: 'lesson/empty-part',
    },
    {
      title: 'no quiz at the end',
      in: path.first,
      words: '::kegiatan pilih-teks\n\n## Cek sebentar\n\n::kegiatan cek-teks',
      become: '::kegiatan cek-teks\n\n## Cek sebentar\n\n::kegiatan pilih-teks',
      rule: 'lesson/no-quiz-at-end',
      foundAt: '## Cek',
    },
    {
      title: 'a closing quiz of one question',
      in: path.secondQuiz,
      words:
        '  - id: 00000000-0000-4000-8000-000000000024\n    stem: Siapa yang memeriksa hasilnya?\n    choose: one\n    options:\n      - { id: a, text: Anda sendiri, right: true, why: Anda tahu faktanya. }\n      - { id: b, text: AI, why: AI tidak tahu kue Anda. }\n',
      become: '',
      rule: 'lesson/quiz-length',
      severity: 'warning',
      foundIn: path.second,
      foundAt: '## Cek',
    },
    {
      title: 'an old question that is asked only later',
      in: path.second,
      words: `recall: [${ids.firstQuestion}`,
      become: `recall: [${ids.laterQuestion}`,
      rule: 'lesson/recall-not-asked-before',
    },
    {
      title: 'an old question that nobody asked',
      in: path.second,
      words: `recall: [${ids.firstQuestion}`,
      become: `recall: [${ids.quiz}`,
      rule: 'lesson/recall-not-asked-before',
    },
    {
      title: 'a single old question',
      in: path.second,
      words: `${ids.firstQuestion}, `,
      become: '',
      rule: 'lesson/recall-count',
      severity: 'warning',
      foundAt: 'recall:',
    },
    {
      title: 'a source without the day it was checked',
      in: path.second,
      words: ', checked: 2026-02-01',
      become: '',
      rule: 'shape/invalid-type',
      foundAt: 'UU 8/1999',
    },
    {
      title: 'a source checked on no day there is',
      in: path.second,
      words: '2026-02-01',
      become: '2026-13-01',
      rule: 'shape/invalid-format',
    },
    {
      title: 'a key that nobody knows',
      in: path.first,
      words: 'minutes: 7',
      become: 'minutes: 7\nmenit: 7',
      rule: 'shape/unrecognized-keys',
      foundAt: 'menit: 7',
    },
    {
      title: 'text above the first part',
      in: path.first,
      words: '## Awal cerita',
      become: 'Selamat pagi.\n\n## Awal cerita',
      rule: 'lesson/text-above-first-part',
    },
    {
      title: 'a case story parted by headings',
      in: path.case,
      words: 'Bu Tiur membuat',
      become: '## Awal\n\nBu Tiur membuat',
      rule: 'case/heading',
    },
  ]);

  it('may not recall a question that a learner was free to skip', () => {
    const files = withWords(path.module, '- lesson: teks-jelas', '- lesson: teks-jelas\n    optional: true');

    expect(findIn(files).map(({ rule }) => rule)).toContain('lesson/recall-not-asked-before');
  });

  it('may recall a skipped question when it may be skipped itself', () => {
    const files = withWords(
      path.module,
      '- lesson: perintah',
      '- lesson: perintah\n    optional: true',
      withWords(path.module, '- lesson: teks-jelas', '- lesson: teks-jelas\n    optional: true', aCurriculum()),
    );

    expect(findIn(files).map(({ rule }) => rule)).toEqual(['module/minutes-differ']);
  });
});
