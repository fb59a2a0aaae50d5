import type { SourceFiles } from '../shape/source-files';

export const today = '2026-11-22';

let made = 0;
const id = (): string => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;

const head = (kind: string, slug: string): string => `id: ${id()}
slug: ${slug}
kind: ${kind}
title: Cek
version: 1.0.0
minutes: 6
instruction: Tidak ada jawaban salah.
`;

const root = {
  readiness: 'instruments/cek-siap',
  awareness: 'instruments/cek-ai',
  knowledge: 'instruments/cek-tahu',
} as const;

export const instrumentRoots = root;

/** Paths of the files of the sound instruments below, by what they are. */
export const instrumentPath = {
  readiness: `${root.readiness}/instrument.yaml`,
  awareness: `${root.awareness}/instrument.yaml`,
  formA: `${root.awareness}/forms/a.yaml`,
  formB: `${root.awareness}/forms/b.yaml`,
  knowledge: `${root.knowledge}/instrument.yaml`,
  formPa: `${root.knowledge}/forms/pa.yaml`,
  formPb: `${root.knowledge}/forms/pb.yaml`,
  formPc: `${root.knowledge}/forms/pc.yaml`,
} as const;

const items = ['T', 'O', 'L'].flatMap((dimension) =>
  [1, 2, 3, 4, 5, 6].map(
    (n) =>
      `  - { id: ${id()}, code: ${dimension}${n}, dimension: ${dimension}, text: Butir ${dimension}${n}., low: Belum, high: Sudah, factor: data, strength: Kuat., first-step: Mulai. }`,
  ),
);

const readiness = `${head('readiness', 'cek-siap')}scale: [Satu, Dua, Tiga, Empat, Lima]
unknown: Tidak tahu
dimensions:
  - { id: T, title: Teknologi }
  - { id: O, title: Organisasi }
  - { id: L, title: Lingkungan }
items:
${items.join('\n')}
retrospect: [T5, L5]
levels:
  - { id: not_ready, from: 0, title: Belum, text: Dari dasar. }
  - { id: emerging, from: 40, title: Mulai, text: Ada bekal. }
  - { id: fairly_ready, from: 60, title: Cukup, text: Coba satu. }
  - { id: ready, from: 80, title: Siap, text: Ukur. }
need: { question: Apa dulu?, options: [{ id: promotion, text: Promosi }, { id: unsure, text: Belum tahu }] }
paths:
  - { id: R1, when: { any: [{ item: T1, at-most: 2 }, { awareness-below: 6 }] }, title: Hemat, text: Simpan dulu. }
  - { id: R5, when: { all: [{ item: L1, at-least: 4 }, { need: promotion }] }, module: m3-teks, title: Konten, text: Tulis. }
  - { id: R6, when: always, module: m3-teks, title: Semua, text: Mulai. }
  - { id: R8, when: { all: [{ staff: true }, { every-dimension-at-least: 80 }, { awareness-at-least: 10 }] }, title: Teman, text: Ajak. }
`;

const keys = ['ai', 'plain', 'ai', 'plain', 'either', 'ai', 'plain', 'ai', 'ai', 'ai', 'plain', 'either'];

const awareness = `${head('awareness', 'cek-ai')}answers: [{ id: ai, text: AI }, { id: plain, text: Biasa }, { id: either, text: Keduanya }]
bands:
  - { from: 0, title: Baru, text: Mulai. }
  - { from: 6, title: Kenal, text: Lanjut. }
evidence: { competency: B1, first: 9, post: 10 }
spares: [{ id: ${id()}, answer: ai, text: Folder spam., why: Belajar. }]
`;

const awarenessForm = (form: 'a' | 'b', other: 'a' | 'b'): string => `id: ${id()}
form: ${form}
cases:
${keys
  .map((answer, index) => {
    const n = index + 1;
    const half = [1, 2, 5, 6, 7, 9].includes(n) ? 'h1' : 'h2';
    const [code, twin] = [form, other].map((name) => `${name.toUpperCase()}${n}`);
    return `  - { id: ${id()}, code: ${code}, twin: ${twin}, half: ${half}, text: Kasus ${code}., answer: ${answer}, why: Sebab ${n}., verified: 2026-11-22, review: 2027-05-22 }`;
  })
  .join('\n')}
`;

const types = ['PG', 'CS', 'PM', 'JD', 'HI'];
const blueprint = Array.from({ length: 20 }, (_, row) => ({
  competency: row % 2 === 0 ? 'B1' : 'B2',
  level: 1 + (row % 2),
  type: types[row % types.length] ?? 'PG',
}));

const knowledge = `${head('knowledge', 'cek-tahu')}blueprint:
${blueprint.map(({ competency, level, type }) => `  - { competency: ${competency}, level: ${level}, type: ${type} }`).join('\n')}
`;

const choices = (row: number, type: string): string => {
  const isRight = (option: number): boolean => (type === 'PM' ? option < 2 : option === row % 3);
  return ['a', 'b', 'c', 'd']
    .slice(0, type === 'PM' ? 4 : 3)
    .map(
      (name, option) =>
        `{ id: ${name}, text: Pilihan ${name},${isRight(option) ? ' right: true,' : ''} why: Karena ${name}. }`,
    )
    .join(', ');
};

const knowledgeForm = (form: string): string => `id: ${id()}
form: ${form}${form === 'pc' ? '\nreserve: true' : ''}
items:
${blueprint
  .map(({ competency, level, type }, row) => {
    const code = `${form.toUpperCase()}${String(row + 1).padStart(2, '0')}`;
    const item = `id: ${id()}, code: ${code}, competency: ${competency}, level: ${level}, type: ${type}, stem: Soal nomor ${code} ini apa?`;
    const pairs = ['a', 'b', 'c'].map((name) => `{ id: ${name}, left: Kiri ${name}, right: Kanan ${name} }`).join(', ');
    return type === 'JD'
      ? `  - { ${item}, why: Cocok., pairs: [${pairs}] }`
      : `  - { ${item}, options: [${choices(row, type)}] }`;
  })
  .join('\n')}
`;

const files: SourceFiles = new Map([
  [instrumentPath.readiness, readiness],
  [instrumentPath.awareness, awareness],
  [instrumentPath.formA, awarenessForm('a', 'b')],
  [instrumentPath.formB, awarenessForm('b', 'a')],
  [instrumentPath.knowledge, knowledge],
  [instrumentPath.formPa, knowledgeForm('pa')],
  [instrumentPath.formPb, knowledgeForm('pb')],
  [instrumentPath.formPc, knowledgeForm('pc')],
]);

/** One sound questionnaire of each kind. */
export const theInstruments = (): SourceFiles => files;
