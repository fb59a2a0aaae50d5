import { aCurriculum, path } from '../testing/curriculum.given';
import { lineOf } from '../testing/check-files';
import { locateLine } from './locate-line';

const files = aCurriculum();
const at = (file: string, kind: Parameters<typeof locateLine>[0], words: string): string =>
  locateLine(kind, files.get(file) ?? '', lineOf(files, file, words));

describe('A line of a file', () => {
  it.each([
    [path.first, 'lesson', 'title: Teks yang jelas', 'head.title'],
    [path.first, 'lesson', '## Empat jawaban', 'parts.1.title'],
    [path.first, 'lesson', 'Bu Tiur memasang foto', 'parts.0.blocks.1'],
    [path.first, 'lesson', 'Pesan lewat chat', 'parts.1.blocks.1.blocks.1'],
    [path.case, 'case', 'Bu Tiur membuat', 'blocks.0'],
    [path.case, 'case', 'scene: dapur', 'head.scene'],
    [path.module, 'module', 'activity: tugas', 'order.3.activity'],
    [path.curriculum, 'curriculum', 'summary:', 'summary'],
  ] as const)('of %s leads to the field in which its words are changed (%s: %s)', (file, kind, words, field) => {
    expect(at(file, kind, words)).toBe(field);
  });

  it('that holds no value leads nowhere', () => {
    expect(locateLine('lesson', files.get(path.first) ?? '', 1)).toBe('');
    expect(locateLine('case', '---\ntitle: a\n---\n', 9)).toBe('');
  });
});
