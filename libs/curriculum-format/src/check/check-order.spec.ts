import { findIn } from '../testing/check-files';
import { aCurriculum, path, root, withWords } from '../testing/curriculum.given';
import { itFinds } from '../testing/faults';

const rulesIn = (changes: Parameters<typeof aCurriculum>[0]): string[] =>
  findIn(aCurriculum(changes)).map(({ rule, file }) => `${rule} ${file}`);

describe('What a curriculum lists', () => {
  itFinds([
    {
      title: 'a lesson that does not exist',
      in: path.module,
      words: '- lesson: teks-jelas',
      become: '- lesson: teks-hilang',
      rule: 'order/unknown',
      alongWith: ['order/not-used', 'module/minutes-differ', 'lesson/recall-not-asked-before'],
    },
    {
      title: 'an activity that does not exist',
      in: path.module,
      words: '- activity: tugas',
      become: '- activity: tugas-lain',
      rule: 'order/unknown',
      alongWith: ['order/not-used'],
    },
    {
      title: 'an embedded activity that does not exist',
      in: path.first,
      words: '::kegiatan pilih-teks',
      become: '::kegiatan pilih',
      rule: 'order/unknown',
      alongWith: ['order/not-used'],
    },
    {
      title: 'an activity used in a lesson and in the order',
      in: path.module,
      words: '- activity: tugas',
      become: '- activity: tugas\n  - activity: pilih-teks',
      rule: 'order/used-twice',
      foundIn: path.first,
      foundAt: '::kegiatan pilih-teks',
    },
    {
      title: 'an activity embedded in two lessons',
      in: path.second,
      words: '::kegiatan renungan',
      become: '::kegiatan renungan\n\n::kegiatan pilih-teks',
      rule: 'order/used-twice',
      foundAt: 'pilih-teks',
    },
    {
      title: 'an activity nobody uses',
      in: path.first,
      words: '::kegiatan pilih-teks',
      become: 'Pilih sendiri.',
      rule: 'order/not-used',
      foundIn: path.scenario,
      foundAt: 'id:',
    },
    {
      title: 'a course that does not exist',
      in: path.curriculum,
      words: 'courses: [k2-teks]',
      become: 'courses: [k2-teks, k3-data]',
      rule: 'order/unknown',
    },
    {
      title: 'a module that does not exist',
      in: path.course,
      words: 'modules: [m3-teks]',
      become: 'modules: [m3-teks, m4-data]',
      rule: 'order/unknown',
    },
    {
      title: 'a step that is neither lesson nor activity',
      in: path.module,
      words: '- activity: tugas',
      become: '- kegiatan: tugas',
      rule: 'shape/invalid-union',
    },
  ]);

  it('does not report a second time what refers to a file that cannot be read', () => {
    expect(rulesIn({ [path.quiz]: 'id: [' })).toEqual([`yaml/unreadable ${path.quiz}`]);
  });

  it('finds a lesson listed twice, at its second place', () => {
    const files = withWords(path.module, '- activity: kartu-fakta', '- lesson: teks-jelas\n  - activity: kartu-fakta');

    expect(findIn(files)).toContainEqual(
      expect.objectContaining({ rule: 'order/used-twice', file: path.module, line: 13 }),
    );
  });

  it('lets a lab be carried on from lesson to lesson, and nothing else', () => {
    const twice = withWords(path.second, '::kegiatan renungan', '::kegiatan renungan\n\n::kegiatan pilih-teks');
    const lab = [
      `id: ${/id: (\S+)/.exec(aCurriculum().get(path.scenario) ?? '')?.[1]}`,
      'kind: lab',
      'title: Lab Teks Jualan',
      'lab: copy',
      'evidence: [A1]',
    ].join('\n');
    const rules = (files: ReturnType<typeof withWords>) => findIn(files).map(({ rule }) => rule);
    expect(rules(twice)).toContain('order/used-twice');
    expect(rules(new Map([...twice, [path.scenario, lab]]))).not.toContain('order/used-twice');
  });

  it('finds a rubric that no task uses', () => {
    expect(
      rulesIn({
        [`${root}/rubrics/lain.yaml`]: (aCurriculum().get(path.rubric) ?? '')
          .replace('slug: teks', 'slug: lain')
          .replace('000017', '000099'),
      }),
    ).toEqual([`order/not-used ${root}/rubrics/lain.yaml`]);
  });

  it('finds a file that nothing reads', () => {
    expect(rulesIn({ [`${root}/courses/k2-teks/catatan.txt`]: 'Catatan' })).toEqual([
      `file/unknown ${root}/courses/k2-teks/catatan.txt`,
    ]);
  });

  it('finds a module without its case story', () => {
    expect(rulesIn({ [path.case]: null })).toEqual([`file/missing ${path.case}`]);
  });
});
