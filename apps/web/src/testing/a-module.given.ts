import type { ModulePackage } from '@contracts/packages';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Ids of what the module holds, by what they are. */
export const moduleIds = {
  module: id(1),
  lesson: id(10),
  quiz: id(20),
  story: id(21),
  prompt: id(22),
  reflection: id(23),
  factCard: id(24),
  task: id(30),
  question: id(40),
  many: id(41),
} as const;

export const moduleHash = 'a'.repeat(64);

/** A small module with one of everything a learner can meet. */
export function aModule(): ModulePackage {
  const ids = moduleIds;
  return {
    format: 1,
    curriculumId: id(2),
    curriculumTitle: 'AI untuk Usaha Saya',
    version: '1.0.0',
    lang: 'id',
    module: {
      id: ids.module,
      slug: 'm3-teks-jualan',
      number: 'M3',
      title: 'Teks jualan dengan AI',
      summary: 'Anda membuat teks jualan yang jelas.',
      scene: 'dapur',
      minutes: { learning: 40, task: 40 },
      goals: [{ competency: 'B1', level: 3 }],
      case: { title: 'Dapur Bu Tiur', scene: 'dapur', html: '<p>Bu Tiur membuat bika ambon.</p>' },
      order: [{ lesson: ids.lesson }, { activity: ids.factCard }, { activity: ids.task }],
    },
    lessons: [
      {
        id: ids.lesson,
        slug: 'perintah-racik',
        number: '3.2',
        title: 'Perintah RACIK',
        minutes: 8,
        idea: 'Perintah yang jelas memuat lima bahan.',
        competencies: ['B1'],
        recall: [ids.question],
        sources: [{ text: 'Ketentuan WhatsApp Business', checked: '2026-11-22' }],
        parts: [
          { title: 'Lima bahan', activities: [] },
          { title: 'Giliran Anda', activities: [ids.prompt] },
          { title: 'Cek sebentar', activities: [ids.quiz] },
        ],
        html: [
          '<section class="part" data-part="1"><h2>Lima bahan</h2><p>Kalimat yang Anda tulis disebut perintah.</p></section>',
          `<section class="part" data-part="2"><h2>Giliran Anda</h2><p>Tulis perintah Anda.</p><div class="activity" data-activity="${ids.prompt}"></div></section>`,
          `<section class="part" data-part="3"><h2>Cek sebentar</h2><div class="activity" data-activity="${ids.quiz}"></div></section>`,
        ].join('\n'),
      },
    ],
    activities: [
      {
        id: ids.quiz,
        slug: 'cek-racik',
        kind: 'quiz',
        title: 'Cek sebentar',
        evidence: ['B1'],
        questions: [
          {
            id: ids.question,
            stem: 'Draf menulis “tahan 2 minggu”. Apa yang Anda lakukan?',
            choose: 'one',
            options: [
              { id: 'a', text: 'Biarkan saja.', right: false, why: 'Informasi salah bisa merugikan pembeli.' },
              { id: 'b', text: 'Ganti sesuai Kartu Fakta.', right: true, why: 'Kartu Fakta yang tahu.' },
            ],
          },
          {
            id: ids.many,
            stem: 'Unsur mana yang belum ada?',
            quote: 'Buatkan caption\nbika ambon.',
            choose: 'many',
            options: [
              { id: 'a', text: 'Arah pembeli', right: true, why: 'Belum disebut untuk siapa.' },
              { id: 'b', text: 'Kendala', right: true, why: 'Belum ada batas.' },
              { id: 'c', text: 'Nama produk', right: false, why: 'Nama produk sudah ada.' },
            ],
          },
        ],
      },
      {
        id: ids.story,
        slug: 'satu-minggu',
        kind: 'scenario',
        title: 'Satu minggu di warung',
        evidence: ['A4'],
        start: 'awal',
        nodes: [
          {
            id: 'awal',
            html: '<p>AI menyarankan menaikkan harga. Apa yang dilakukan Mak Inah?</p>',
            choices: [
              { id: 'cek', text: 'Cek dulu catatan penjualan.', quality: 'best', to: 'baik' },
              { id: 'ikut', text: 'Ikuti saja.', quality: 'poor', to: 'rugi' },
            ],
          },
          { id: 'baik', html: '<p>Catatan menunjukkan pembeli setia.</p>' },
          { id: 'rugi', html: '<p>Pembeli pindah ke warung lain.</p>' },
        ],
      },
      {
        id: ids.prompt,
        slug: 'perintah-racik',
        kind: 'form',
        title: 'Perintah RACIK saya',
        purpose: 'prompt',
        private: false,
        fields: [
          ...['rincian', 'arah', 'cara', 'ingin', 'kendala'].map((name) => ({
            id: name,
            label: `Bahan ${name}`,
            kind: 'text' as const,
            required: true,
            max: 60,
            example: `Contoh ${name}`,
          })),
          { id: 'teks-jadi', label: 'Teks saya', kind: 'text', required: false },
        ],
      },
      {
        id: ids.reflection,
        slug: 'renungan',
        kind: 'form',
        title: 'Renungan: keputusan saya',
        purpose: 'reflection',
        private: true,
        fields: [{ id: 'isi', label: 'Apa yang tetap saya putuskan', kind: 'text', required: true }],
      },
      {
        id: ids.factCard,
        slug: 'kartu-fakta',
        kind: 'form',
        title: 'Kartu Fakta produk saya',
        purpose: 'fact-card',
        private: false,
        fields: [
          { id: 'nama', label: 'Nama produk', kind: 'line', required: true, max: 80 },
          { id: 'harga', label: 'Harga', kind: 'price', required: true },
          {
            id: 'saluran',
            label: 'Saluran',
            kind: 'choices',
            required: false,
            options: [{ id: 'wa', text: 'WhatsApp' }],
          },
        ],
      },
      {
        id: ids.task,
        slug: 'tugas-tiga-teks',
        kind: 'practice-task',
        title: 'Tiga teks untuk produk saya',
        rubric: 'teks-jualan',
        attempts: 3,
        minutes: 40,
        reads: [ids.factCard],
        briefHtml: '<p>Buat tiga teks jualan untuk satu produk Anda.</p>',
        steps: [
          {
            id: 'teks',
            title: 'Teks pertama',
            minutes: 5,
            fields: [
              { id: 'isi', label: 'Isi teks', kind: 'text', required: true, max: 300 },
              {
                id: 'perubahan',
                label: 'Perubahan saya',
                kind: 'rows',
                required: true,
                min: 1,
                columns: [{ id: 'apa', label: 'Apa yang saya ubah', kind: 'line', required: true, max: 80 }],
              },
            ],
          },
          {
            id: 'foto',
            title: 'Foto produk',
            minutes: 3,
            photos: { min: 1, max: 2 },
            fields: [
              {
                id: 'asli',
                label: 'Apakah gambar ini buatan AI?',
                kind: 'choice',
                required: true,
                options: [
                  { id: 'asli', text: 'Bukan. Ini foto saya sendiri.' },
                  { id: 'ai', text: 'Ya, dibuat AI.' },
                ],
              },
            ],
          },
        ],
      },
    ],
    rubrics: [
      {
        id: id(50),
        slug: 'teks-jualan',
        title: 'Tiga teks',
        criteria: [
          {
            id: 'klaim',
            title: 'Klaim jujur',
            safety: true,
            competencies: ['E2'],
            ask: 'Apakah semua klaim jujur?',
            levels: ['Ada klaim terlarang.', 'Klaim berlebihan tersisa 1.', 'Jujur dan sopan.', 'Terbuka soal AI.'],
          },
          {
            id: 'perintah',
            title: 'Perintah',
            safety: false,
            competencies: ['B1'],
            ask: 'Apakah perintahnya jelas?',
            levels: ['Satu baris umum.', 'Tiga bahan.', 'Lima bahan.', 'Bisa dipakai ulang.'],
          },
        ],
      },
    ],
    media: [],
    rules: { levels: 'levels@1', quiz: 'quiz@1', scenario: 'scenario@1' },
  };
}
