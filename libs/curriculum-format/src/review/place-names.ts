import type { ActivityKind } from '@contracts/packages';
import type { Key } from '../parse/read-yaml';

const kindNames: Readonly<Record<ActivityKind, string>> = {
  quiz: 'Kuis',
  scenario: 'Cerita',
  form: 'Formulir',
  lab: 'Lab',
  instrument: 'Cek',
  'practice-task': 'Tugas',
};

/** What a desk calls an activity: the kind, with the number of the lesson that embeds it or its own title. */
export const activityName = (kind: string, lessonNumber: string | undefined, title: string): string =>
  `${isKind(kind) ? kindNames[kind] : 'Kegiatan'} ${lessonNumber ?? `“${title}”`}`;

const isKind = (kind: string): kind is ActivityKind => kind in kindNames;

/** Lists whose entries are counted in the label, by the Indonesian word for one entry. */
const entryNames: Readonly<Record<string, string>> = {
  questions: 'soal',
  options: 'pilihan',
  nodes: 'adegan',
  choices: 'pilihan',
  fields: 'isian',
  columns: 'kolom',
  steps: 'langkah',
  criteria: 'kriteria',
  levels: 'tingkat',
  lessons: 'pelajaran',
  activities: 'kegiatan',
  phrases: 'kalimat mentor',
  goals: 'tujuan',
  order: 'urutan',
  evidence: 'bukti kompetensi',
  competencies: 'kompetensi',
  recall: 'soal ulangan',
  sources: 'sumber',
  reads: 'isian yang dibaca',
  courses: 'kursus',
  modules: 'modul',
  areas: 'bidang',
  mappings: 'padanan',
  indicators: 'indikator',
};

/** Lists whose entries people know by a letter or a name, not by their place. */
const knownById = new Set(['options', 'choices', 'nodes', 'fields', 'columns', 'lessons', 'activities']);

const valueNames: Readonly<Record<string, string>> = {
  stem: '',
  text: '',
  quote: 'kutipan',
  why: 'penjelasan',
  right: 'jawaban benar',
  choose: 'cara menjawab',
  title: 'judul',
  label: 'nama isian',
  hint: 'petunjuk',
  example: 'contoh',
  intro: 'pengantar',
  brief: 'pengantar',
  idea: 'inti pelajaran',
  summary: 'ringkasan',
  minutes: 'menit',
  attempts: 'kesempatan',
  required: 'wajib diisi',
  private: 'hanya di HP',
  quality: 'mutu pilihan',
  to: 'lanjut ke',
  next: 'lanjut ke',
  start: 'awal cerita',
  rubric: 'rubrik',
  safety: 'keselamatan',
  ask: 'pertanyaan mentor',
  number: 'nomor',
  scene: 'gambar',
  level: 'tingkat',
  competency: 'kompetensi',
  checked: 'tanggal diperiksa',
  version: 'versi',
  purpose: 'guna',
  kind: 'jenis',
  min: 'paling sedikit',
  max: 'paling banyak',
  photos: 'foto',
  voice: 'rekaman',
  audio: 'rekaman pelajaran',
  learning: 'belajar',
  task: 'tugas',
};

/** One step on the way to a value: a key, or an entry of a list with its place and, where it has one, its id. */
export type Step = Key | { readonly index: number; readonly id: string | null };

export const isListName = (step: Step | undefined): boolean => typeof step === 'string' && step in entryNames;

/** Says where a value stands as people speak of it: "soal 2, pilihan b, penjelasan". */
export function placeName(steps: readonly Step[]): string {
  const words = steps.map((step, position) => {
    if (typeof step !== 'object')
      return isListKey(steps[position + 1]) ? '' : (valueNames[String(step)] ?? String(step));
    const list = String(steps[position - 1]);
    const name = step.id !== null && knownById.has(list) ? step.id : String(step.index + 1);
    return `${entryNames[list] ?? list} ${name}`;
  });
  return words.filter((word) => word !== '').join(', ');
}

/** Says of which list the order changed: "soal 2, urutan pilihan". */
export function orderName(steps: readonly Step[]): string {
  const list = String(steps.at(-1));
  return [placeName(steps.slice(0, -1)), `urutan ${entryNames[list] ?? list}`].filter(Boolean).join(', ');
}

const isListKey = (next: Step | undefined): boolean => typeof next === 'object';
