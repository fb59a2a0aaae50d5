import { activitySchema } from '../shape/activity.schema';
import { checkFileForm, readFileForm, writeFileForm } from './file-form';
import { slugFor, starterActivity, starterLesson } from './starter-form';

const starter = () => {
  let number = 0;
  return {
    title: 'Baru',
    competency: 'B1',
    newId: () => `00000000-0000-4000-8000-${String((number += 1)).padStart(12, '0')}`,
  };
};

describe('A new file', () => {
  it.each(['quiz', 'scenario', 'form', 'lab', 'instrument', 'practice-task'] as const)(
    'of the kind %s is sound from its first save',
    (kind) => {
      const form = starterActivity(kind, starter(), 'teks');
      expect(activitySchema.parse(form)).toEqual(form);
      expect(readFileForm('activity', writeFileForm('activity', '', form) ?? '')).toEqual(form);
    },
  );

  it('of a lesson is sound from its first save', () => {
    const form = starterLesson(starter(), '3.9');
    expect(checkFileForm('lesson', form)).toEqual([]);
    expect(readFileForm('lesson', writeFileForm('lesson', '', form) ?? '')).toEqual(form);
  });

  it.each([
    ['Cek sebentar!', [], 'cek-sebentar'],
    ['Cek', ['cek', 'cek-2'], 'cek-3'],
    ['  Café — 2 × murah ', [], 'cafe-2-murah'],
    ['../..', [], 'baru'],
    ['ビカ', [], 'baru'],
    ['Judul yang sangat panjang sekali untuk nama', [], 'judul-yang-sangat-panjang-sekali'],
  ])('called “%s” beside %j is named %s', (title, taken, slug) => {
    expect(slugFor(title, taken)).toBe(slug);
  });
});
