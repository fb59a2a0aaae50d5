import type { SourceFiles } from '../shape/source-files';

export const root = 'curricula/belajar-jualan';
export const moduleFolder = `${root}/courses/k2-teks/modules/m3-teks`;
export const frameworkPath = 'frameworks/kla-umkm/framework.yaml';

/** Paths of the files of `aCurriculum`, by what they are. */
export const path = {
  curriculum: `${root}/curriculum.yaml`,
  course: `${root}/courses/k2-teks/course.yaml`,
  module: `${moduleFolder}/module.yaml`,
  case: `${moduleFolder}/case.id.md`,
  first: `${moduleFolder}/lessons/teks-jelas.id.md`,
  second: `${moduleFolder}/lessons/perintah.id.md`,
  quiz: `${moduleFolder}/activities/cek-teks/activity.yaml`,
  secondQuiz: `${moduleFolder}/activities/cek-perintah/activity.yaml`,
  scenario: `${moduleFolder}/activities/pilih-teks/activity.yaml`,
  form: `${moduleFolder}/activities/kartu-fakta/activity.yaml`,
  reflection: `${moduleFolder}/activities/renungan/activity.yaml`,
  task: `${moduleFolder}/activities/tugas/activity.yaml`,
  rubric: `${root}/rubrics/teks.yaml`,
  cards: `${root}/cards.yaml`,
  glossary: `${root}/glossary.yaml`,
  anchors: `${root}/anchors/teks.yaml`,
} as const;

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const ids = {
  firstQuestion: id(21),
  secondQuestion: id(22),
  laterQuestion: id(23),
  lastQuestion: id(24),
  firstCard: id(31),
  secondCard: id(32),
  quiz: id(11),
  module: id(3),
} as const;

const files: Readonly<Record<string, string>> = {
  [path.curriculum]: `# Kurikulum contoh
id: ${id(1)}
slug: belajar-jualan
title: Belajar jualan
version: 0.1.0
framework: kla-umkm@1
summary: Teks jualan yang jelas.
goals:
  - { competency: B1, level: 3 }
courses: [k2-teks]
`,
  [path.course]: `id: ${id(2)}
title: Teks
modules: [m3-teks]
`,
  [path.module]: `id: ${ids.module}
number: M3
title: Teks jualan
summary: Anda menulis teks yang jelas.
scene: dapur
minutes: { learning: 15, task: 10 }
goals:
  - { competency: B1, level: 3 }
  - { competency: B2, level: 1 }
order:
  - lesson: teks-jelas
  - lesson: perintah
  - activity: kartu-fakta
  - activity: tugas
`,
  [path.case]: `---
title: Dapur Bu Tiur
scene: dapur
illustrative: true
---
Bu Tiur membuat bika ambon di Medan Denai.
`,
  [path.first]: `---
id: ${id(4)}
number: "3.1"
title: Teks yang jelas
minutes: 7
idea: Teks yang jelas menjawab pembeli.
competencies: [B2]
---
## Awal cerita

::adegan dapur "Bu Tiur membuka kotak kue"

Bu Tiur memasang foto kue. Pembeli bertanya harganya.

:::chat
- Pembeli: Kak, berapa harganya?
- Toko: Rp38.000, Bu.
:::

## Empat jawaban

1. **Untuk siapa?** Sebut orangnya.
2. **Berapa?** Sebut angkanya.

| Tanya | Jawab |
|---|---|
| Berapa? | Rp38.000 |

:::contoh Dari satu baris
Ia menulis ulang.

:::teks Status WhatsApp
Bika ambon Rp38.000.
Pesan lewat chat.
:::
:::

:::tips Ingat
Bayangkan pembeli.
:::

## Giliran Anda

::kegiatan pilih-teks

## Cek sebentar

::kegiatan cek-teks
`,
  [path.second]: `---
id: ${id(5)}
number: "3.2"
title: Perintah yang jelas
minutes: 8
idea: Perintah yang jelas memuat lima bahan.
competencies: [B1]
recall: [${ids.firstQuestion}, ${ids.secondQuestion}]
sources:
  - { text: "UU 8/1999 tentang Perlindungan Konsumen", checked: 2026-02-01 }
---
## Awal

UU melarang janji palsu.

:::hati-hati Data pelanggan
Jangan tulis nama pelanggan.
:::

## Renungan

::kegiatan renungan

## Cek sebentar

::kegiatan cek-perintah
`,
  [path.quiz]: `# Kuis pelajaran 3.1
id: ${ids.quiz}
kind: quiz
title: Cek sebentar
evidence: [B2]
questions:
  # soal pertama tentang harga
  - id: ${ids.firstQuestion}
    stem: Apa yang belum dijawab teks ini?
    quote: |
      Bika ambon lembut.
    choose: one
    options:
      - { id: a, text: Harganya, right: true, why: Harganya memang belum ada. } # jawaban
      - { id: b, text: Namanya, why: "Namanya sudah ada: bika ambon." }
  - id: ${ids.secondQuestion}
    stem: >-
      Mana yang perlu ditulis?
    choose: many
    options:
      - id: a
        text: Harga
        right: true
        why: Pembeli mencari harga.
      - id: b
        text: 'Cara pesan'
        right: true
        why: Pembeli ingin tahu caranya.
      - id: c
        text: Umur pemilik
        why: Pembeli tidak memerlukannya.
`,
  [path.secondQuiz]: `id: ${id(12)}
kind: quiz
title: Cek perintah
evidence: [B1]
questions:
  - id: ${ids.laterQuestion}
    stem: Mana perintah yang jelas?
    choose: one
    options:
      - { id: a, text: Buatkan caption., why: Terlalu umum. }
      - { id: b, text: Tulis dua kalimat untuk arisan., right: true, why: Bentuk dan pembelinya jelas. }
  - id: ${ids.lastQuestion}
    stem: Siapa yang memeriksa hasilnya?
    choose: one
    options:
      - { id: a, text: Anda sendiri, right: true, why: Anda tahu faktanya. }
      - { id: b, text: AI, why: AI tidak tahu kue Anda. }
`,
  [path.scenario]: `id: ${id(13)}
kind: scenario
title: Pilih teks
evidence: [B2]
start: awal
nodes:
  - id: awal
    text: |
      Hari Rabu. Anda memasang **satu** status.

      Mana yang Anda pilih?
    choices:
      - { id: a, text: Foto saja, quality: poor, to: sepi }
      - { id: b, text: Foto dan harga, quality: best, to: ramai }
  - id: sepi
    text: Tidak ada yang bertanya.
    next: akhir
  - id: ramai
    text: Tiga orang memesan.
    next: akhir
  - id: akhir
    text: Hari berakhir.
`,
  [path.form]: `id: ${id(14)}
kind: form
title: Kartu Fakta
purpose: fact-card
intro: Isi fakta **satu** produk.
fields:
  - { id: nama, label: Nama produk, kind: line, required: true, max: 80, example: Bika ambon }
  - { id: harga, label: Harga, kind: price }
  - id: saluran
    label: Saluran
    kind: choices
    min: 1
    options:
      - { id: wa, text: WhatsApp }
      - { id: ig, text: Instagram }
  - id: varian
    label: Varian
    kind: rows
    min: 1
    columns:
      - { id: rasa, label: Rasa, kind: line }
`,
  [path.reflection]: `id: ${id(15)}
kind: form
title: Renungan
purpose: reflection
private: true
fields:
  - { id: isi, label: Apa yang Anda pelajari?, kind: text }
`,
  [path.task]: `id: ${id(16)}
kind: practice-task
title: Dua teks
rubric: teks
attempts: 3
minutes: 10
reads: [kartu-fakta]
brief: Tulis dua teks untuk produk Anda.
steps:
  - id: teks-1
    title: Teks pertama
    minutes: 6
    intro: Mulai dari status.
    fields:
      - { id: isi-1, label: Teks, kind: text, required: true, max: 500 }
  - id: foto
    title: Foto
    minutes: 4
    photos: { min: 1, max: 3 }
`,
  [path.rubric]: `id: ${id(17)}
slug: teks
title: Dua teks
criteria:
  - id: kebenaran
    title: Kebenaran isi
    safety: true
    competencies: [B1]
    ask: Apakah isinya benar?
    levels:
      - Ada harga yang salah.
      - Ada satu hal yang belum pasti.
      - Semua cocok dengan kartu.
      - Semua cocok dan ada buktinya.
phrases:
  - { use: strength, competency: B1, text: "Harganya jelas." }
  - { use: encourage, text: "Tinggal satu langkah." }
`,
  [path.cards]: `cards:
  - id: ${ids.firstCard}
    number: 1
    competency: B2
    lesson: teks-jelas
    ask: Apa isi status WA jualan?
    answer: Barang, harga, cara pesan.
    why: Orang hanya melihatnya sebentar.
  - id: ${ids.secondCard}
    number: 2
    competency: B1
    lesson: perintah
    ask: Apa yang dilarang?
    answer: Janji palsu.
    why: Pembeli bisa dirugikan.
`,
  [path.glossary]: `terms:
  - { id: pembeli, term: Pembeli, text: Orang yang membayar barang Anda., lesson: teks-jelas }
  - { id: pelanggan, term: Pelanggan, text: Pembeli yang datang lagi., lesson: perintah, match: [langganan] }
`,
  [path.anchors]: `rubric: teks
anchors:
  - id: ${id(41)}
    number: 1
    title: Keripik Mpok Sari
    place: Balikpapan Kota
    levels: { kebenaran: 4 }
    trains: Memakai tingkat tertinggi.
    rationale: { kebenaran: Semua cocok dan fotonya ada. }
    work:
      - { label: Status WA, text: "Keripik tempe 150 g, Rp18.000." }
  - id: ${id(42)}
    number: 2
    title: Wedang Nusa
    place: Balikpapan Tengah
    levels: { kebenaran: 1 }
    must-flag: [kebenaran]
    trains: Menemukan klaim tersembunyi.
    rationale: { kebenaran: Harganya berbeda dengan kartu. }
    trap: Tulisannya rapi.
    work:
      - { label: Status WA, text: Sirup jahe hangat. }
`,
  [`${root}/CHANGELOG.md`]: '# Perubahan\n',
};

const competency = (code: string, kind: string): string => `      - code: ${code}
        kind: ${kind}
        core: none
        title: { id: Menulis, en: Writes }
        indicators:
          - { id: satu, en: one }
          - { id: dua, en: two }
          - { id: tiga, en: three }
          - { id: empat, en: four }
`;

export const frameworkText = `code: kla-umkm
version: 1
title: { id: Literasi AI, en: AI literacy }
levels:
  - { level: 1, name: { id: Mengenal, en: Recognises }, meaning: { id: a, en: a } }
  - { level: 2, name: { id: Mencoba, en: Tries }, meaning: { id: b, en: b } }
  - { level: 3, name: { id: Mandiri, en: Independent }, meaning: { id: c, en: c } }
  - { level: 4, name: { id: Membimbing, en: Guides }, meaning: { id: d, en: d } }
areas:
  - code: B
    title: { id: Konten, en: Content }
    competencies:
${competency('B1', 'skill')}${competency('B2', 'skill')}${competency('B3', 'attitude')}`;

/** A sound little curriculum: two lessons, one activity of each kind, one rubric. `changes` replaces files; null takes one away. */
export function aCurriculum(changes: Readonly<Record<string, string | null>> = {}): SourceFiles {
  const changed = new Map(Object.entries({ ...files, ...changes }));
  return new Map([...changed].flatMap(([name, text]) => (text === null ? [] : [[name, text] as const])));
}

/** The same with words of one file replaced; it refuses when the words are not there, so that no fault fails to be planted. */
export function withWords(at: string, words: string, others: string, files: SourceFiles = aCurriculum()): SourceFiles {
  const text = files.get(at) ?? '';
  if (!text.includes(words)) throw new Error(`${at} does not say ${words}`);
  return new Map(files).set(
    at,
    text.replace(words, () => others),
  );
}
