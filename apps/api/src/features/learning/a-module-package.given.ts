import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import canonicalize from 'canonicalize';
import type { LabName, ModulePackage } from '@contracts/packages';

/** Names for the steps of the small module below, so that a test reads like a story. */
export const step = {
  lesson: '0193a000-0000-7000-8000-000000000001',
  taster: '0193a000-0000-7000-8000-000000000002',
  quiz: '0193a000-0000-7000-8000-000000000003',
  scenario: '0193a000-0000-7000-8000-000000000004',
  factCard: '0193a000-0000-7000-8000-000000000005',
  task: '0193a000-0000-7000-8000-000000000006',
} as const;

export const question = {
  price: '0193a000-0000-7000-8000-00000000000a',
  claim: '0193a000-0000-7000-8000-00000000000b',
} as const;

const option = (id: string, right: boolean) => ({ id, text: `Pilihan ${id}`, right, why: `Karena ${id}` });

/** A small module with one step of each kind; the quiz counts for knowledge A1, the story for attitude B4, the task for B2 and B3. */
export function aModulePackage(change: Partial<ModulePackage> = {}): ModulePackage {
  return {
    format: 1,
    curriculumId: '0193a000-0000-7000-8000-0000000000c1',
    curriculumTitle: 'AI untuk Usaha Saya',
    version: '0.1.0',
    lang: 'id',
    module: {
      id: '0193a000-0000-7000-8000-0000000000d1',
      slug: 'teks',
      number: 'M3',
      title: 'Teks jualan',
      summary: 'Menulis teks yang jelas.',
      scene: 'dapur',
      minutes: { learning: 14, task: 10 },
      goals: [
        { competency: 'A1', level: 2 },
        { competency: 'B2', level: 3 },
        { competency: 'B3', level: 3 },
        { competency: 'B4', level: 2 },
      ],
      case: { title: 'Bu Tiur', scene: 'dapur', html: '<p>Bu Tiur membuat kue.</p>' },
      order: [
        { lesson: step.lesson },
        { lesson: step.taster, optional: true },
        { activity: step.factCard },
        { activity: step.task },
      ],
    },
    lessons: [
      {
        id: step.lesson,
        slug: 'teks-yang-jelas',
        number: '3.1',
        title: 'Teks yang jelas',
        minutes: 7,
        idea: 'Sebut harga dan cara pesan.',
        competencies: ['B2'],
        recall: [],
        sources: [],
        parts: [
          { title: 'Cerita', activities: [] },
          { title: 'Cek sebentar', activities: [step.quiz, step.scenario] },
        ],
        html: '<section class="part" data-part="1"><h2>Cerita</h2></section><section class="part" data-part="2"><h2>Cek sebentar</h2></section>',
      },
      {
        id: step.taster,
        slug: 'icip',
        number: '3.0',
        title: 'Icip',
        minutes: 6,
        idea: 'Coba dulu.',
        competencies: [],
        recall: [],
        sources: [],
        parts: [{ title: 'Icip', activities: [] }],
        html: '<section class="part" data-part="1"><h2>Icip</h2></section>',
      },
    ],
    activities: [
      {
        id: step.quiz,
        slug: 'cek',
        kind: 'quiz',
        title: 'Cek sebentar',
        evidence: ['A1'],
        questions: [
          { id: question.price, stem: 'Harga?', choose: 'one', options: [option('a', false), option('b', true)] },
          {
            id: question.claim,
            stem: 'Klaim?',
            choose: 'many',
            options: [option('a', true), option('b', true), option('c', false)],
          },
        ],
      },
      {
        id: step.scenario,
        slug: 'cerita',
        kind: 'scenario',
        title: 'Pembeli bertanya',
        evidence: ['B4'],
        start: 'awal',
        nodes: [
          {
            id: 'awal',
            html: '<p>Pembeli bertanya.</p>',
            choices: [
              { id: 'a', text: 'Jawab jujur', quality: 'best', to: 'akhir' },
              { id: 'b', text: 'Diamkan', quality: 'poor', to: 'akhir' },
            ],
          },
          { id: 'akhir', html: '<p>Selesai.</p>' },
        ],
      },
      {
        id: step.factCard,
        slug: 'kartu-fakta',
        kind: 'form',
        title: 'Kartu Fakta',
        purpose: 'fact-card',
        private: false,
        fields: [
          { id: 'nama', kind: 'line', label: 'Nama produk', required: true, max: 80 },
          { id: 'harga', kind: 'price', label: 'Harga', required: true },
        ],
      },
      {
        id: step.task,
        slug: 'tugas',
        kind: 'practice-task',
        title: 'Tiga teks',
        rubric: 'teks',
        attempts: 3,
        minutes: 10,
        reads: [step.factCard],
        briefHtml: '<p>Tulis teks.</p>',
        steps: [
          {
            id: 'teks',
            title: 'Teks',
            minutes: 5,
            fields: [{ id: 'status', kind: 'text', label: 'Status WhatsApp', required: true, max: 300 }],
          },
          { id: 'foto', title: 'Foto', minutes: 5, photos: { min: 0, max: 2 }, fields: [] },
          { id: 'suara', title: 'Suara', minutes: 2, voice: { min: 0, max: 1 }, fields: [] },
        ],
      },
    ],
    rubrics: [
      {
        id: '0193a000-0000-7000-8000-0000000000e1',
        slug: 'teks',
        title: 'Tiga teks',
        criteria: [
          {
            id: 'kebenaran',
            title: 'Kebenaran isi',
            safety: true,
            competencies: ['B3'],
            ask: 'Apakah benar?',
            levels: ['1', '2', '3', '4'],
          },
          {
            id: 'saluran',
            title: 'Cocok saluran',
            safety: false,
            competencies: ['B2'],
            ask: 'Apakah cocok?',
            levels: ['1', '2', '3', '4'],
          },
        ],
      },
    ],
    media: [],
    rules: { levels: 'levels@1', quiz: 'quiz@1', scenario: 'scenario@1' },
    ...change,
  };
}

/** The lab of the module below. */
export const labStep = '0193a000-0000-7000-8000-000000000007';

/** The small module with a lab before its task, which refers to it: it counts for knowledge A1, skill B2 and attitude B4. */
export function aModuleWithLab(lab: LabName = 'copy'): ModulePackage {
  const module = aModulePackage();
  return {
    ...module,
    module: {
      ...module.module,
      order: [
        { lesson: step.lesson },
        { lesson: step.taster, optional: true },
        { activity: step.factCard },
        { activity: labStep },
        { activity: step.task },
      ],
    },
    activities: [
      ...module.activities.map((activity) =>
        activity.kind === 'practice-task' ? { ...activity, reads: [...activity.reads, labStep] } : activity,
      ),
      { id: labStep, slug: 'lab', kind: 'lab', title: 'Lab', lab, evidence: ['A1', 'B2', 'B4'] },
    ],
  };
}

/** A package as it is stored. */
export function packed(module: ModulePackage): { hash: string; json: Buffer; br: Buffer; gz: Buffer } {
  const json = Buffer.from(canonicalize(module) ?? '');
  return {
    hash: createHash('sha256').update(json).digest('hex'),
    json,
    br: brotliCompressSync(json),
    gz: gzipSync(json),
  };
}
