import type { ActivityData } from '../shape/activity.schema';
import type { LessonForm } from '../shape/prose-form.schema';

/** What a new file is begun with: the least that its schema takes, in words that say what belongs there. */
export type Starter = {
  readonly title: string;
  /** A competency at which the module aims. */
  readonly competency: string;
  /** Gives random ids, each once. */
  readonly newId: () => string;
};

export const starterLesson = ({ title, competency, newId }: Starter, number: string): LessonForm => ({
  head: {
    id: newId(),
    number,
    title,
    minutes: 6,
    idea: 'Tulis satu kalimat yang perlu diingat.',
    competencies: [competency],
  },
  parts: [{ title: 'Awal cerita', blocks: [{ kind: 'markdown', markdown: 'Tulis apa yang terjadi.' }] }],
});

/** A new activity; `rubric` names how a task is judged. */
export function starterActivity(
  kind: ActivityData['kind'],
  { title, competency, newId }: Starter,
  rubric: string,
): ActivityData {
  const named = { id: newId(), title };
  const evidence = [competency];
  switch (kind) {
    case 'quiz':
      return { ...named, kind, evidence, questions: [starterQuestion(newId())] };
    case 'scenario':
      return {
        ...named,
        kind,
        evidence,
        start: 'awal',
        nodes: [
          {
            id: 'awal',
            text: 'Tulis apa yang terjadi.',
            choices: [
              { id: 'a', text: 'Tulis keputusan pertama.', quality: 'best', to: 'akhir' },
              { id: 'b', text: 'Tulis keputusan kedua.', quality: 'fair', to: 'akhir' },
            ],
          },
          { id: 'akhir', text: 'Tulis bagaimana akhirnya.' },
        ],
      };
    case 'form':
      return {
        ...named,
        kind,
        purpose: 'notes',
        fields: [{ id: 'catatan', label: 'Tulis pertanyaannya', kind: 'line' }],
      };
    case 'lab':
      return { ...named, kind, lab: 'copy', evidence };
    case 'instrument':
      return { ...named, kind, instrument: 'cek-kesiapan' };
    case 'practice-task':
      return {
        ...named,
        kind,
        rubric,
        attempts: 3,
        minutes: 8,
        brief: 'Tulis apa yang dikerjakan peserta, dan untuk apa.',
        steps: [
          {
            id: 'langkah-1',
            title: 'Langkah pertama',
            minutes: 8,
            fields: [{ id: 'hasil', label: 'Tulis pertanyaannya', kind: 'text', required: true }],
          },
        ],
      };
  }
}

const starterQuestion = (id: string): Extract<ActivityData, { kind: 'quiz' }>['questions'][number] => ({
  id,
  stem: 'Tulis pertanyaannya.',
  choose: 'one',
  options: [
    { id: 'a', text: 'Jawaban yang tepat', right: true, why: 'Tulis mengapa ini tepat.' },
    { id: 'b', text: 'Jawaban yang lain', why: 'Tulis mengapa ini belum tepat.' },
  ],
});

/** The name of a new file after its title, as others will refer to it; a number is added where the name is taken. */
export function slugFor(title: string, taken: readonly string[]): string {
  const plain =
    title
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9 -]/g, '')
      .trim()
      .replace(/[ -]+/g, '-')
      .slice(0, 32)
      .replace(/^-|-$/g, '') || 'baru';
  let slug = plain;
  for (let number = 2; taken.includes(slug); number += 1) slug = `${plain}-${number}`;
  return slug;
}
