import { type Curriculum, type LessonSource, modulesOf, type ModuleSource } from '../shape/curriculum';
import { type Finding, type Place, warning } from '../shape/finding';
import { blockTexts, documentTexts, textsOf, type WrittenText } from './list-texts';
import { embeddedActivities } from '../shape/prose';
import { plainRuns } from '../render/render-markdown';

const mostWords = 20;
const averageWords = 12;

/** Learners read on a small screen, some of them slowly: short sentences, plain words, and a source wherever a law is named. */
export const checkLanguage = (curriculum: Curriculum): Finding[] => [
  ...checkSentences(textsOf(curriculum)),
  ...modulesOf(curriculum).flatMap((module) => module.lessons.flatMap((lesson) => checkSources(module, lesson))),
];

type WrittenSentence = { readonly place: Place; readonly text: string; readonly words: number };

/** Sentences of at most 20 words, 12 on average in a file, in words that everybody knows. */
export function checkSentences(texts: readonly WrittenText[]): Finding[] {
  const byFile = new Map<string, WrittenSentence[]>();
  const findings: Finding[] = [];
  for (const text of texts) {
    if (text.voice === 'sample') continue;
    for (const run of text.form === 'markdown'
      ? plainRuns(text.text)
      : [{ line: 0, text: text.text, inTable: false }]) {
      const place = { file: text.file, line: text.line + run.line };
      const sentences = sentencesOf(run.text).map((sentence) => ({ place, ...sentence }));
      findings.push(
        ...sentences.filter(({ words }) => words > mostWords).map(tooLong),
        ...avoidedWords(place, run.text),
      );
      if (!run.inTable) byFile.set(text.file, [...(byFile.get(text.file) ?? []), ...sentences]);
    }
  }
  return [...findings, ...[...byFile].flatMap(([file, sentences]) => checkAverage(file, sentences))];
}

function checkAverage(file: string, sentences: readonly WrittenSentence[]): Finding[] {
  const words = sentences.reduce((total, sentence) => total + sentence.words, 0);
  return words > averageWords * sentences.length
    ? [longOnAverage({ file, line: 1 }, Math.round((10 * words) / sentences.length) / 10)]
    : [];
}

/** Words as a reader counts them: a mark alone is none. */
export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Sentences with their words counted. A dot ends one only before a space, so that Rp38.000 and 08.00 stay whole. */
export const sentencesOf = (text: string): { text: string; words: number }[] =>
  text
    .split(/(?<=[.!?…]["”’')]*)\s+|\n+/u)
    .map((sentence) => ({
      text: sentence.trim(),
      words: wordsIn(sentence),
    }))
    .filter(({ words }) => words > 0);

const legalWords = /\b(UU|Undang-[Uu]ndang|Peraturan|BPOM|[Hh]alal|Pasal)\b/;

function checkSources({ activities }: ModuleSource, lesson: LessonSource): Finding[] {
  if ((lesson.data.sources ?? []).length > 0) return [];
  const slugs = lesson.parts.flatMap(({ blocks }) => embeddedActivities(blocks));
  const texts = [
    ...lesson.parts.flatMap(({ title, line, blocks }) => [
      { text: title, file: lesson.path, line },
      ...blockTexts(lesson.path, blocks),
    ]),
    ...activities.filter(({ slug }) => slugs.includes(slug)).flatMap((activity) => documentTexts(activity)),
  ];
  const legal = texts.find(({ text }) => legalWords.test(text));
  return legal === undefined ? [] : [noSource(legal, legalWords.exec(legal.text)?.[0] ?? '', lesson.path)];
}

const plainWords: readonly (readonly [RegExp, string])[] = [
  [/\bprompt engineering\b/i, 'perintah (prompt)'],
  [/\bkecerdasan artifisial\b/i, 'kecerdasan buatan (AI)'],
  [/\bhalusinasi\b/i, 'mengarang'],
  [/\bcustomers?\b/i, 'pembeli atau pelanggan'],
  [/\busers?\b/i, 'Anda atau pemakai'],
  [/\bforecast\b/i, 'perkiraan'],
  [/\bsegmentasi\b/i, 'kelompok pelanggan'],
  [/\bhandover\b/i, 'serah ke orang'],
  [/\btesting\b/i, 'uji coba'],
  [/\b(lo|gue|kalian)\b/i, 'Anda'],
];

const avoidedWords = (place: Place, text: string): Finding[] =>
  plainWords.flatMap(([pattern, better]) => {
    const word = pattern.exec(text)?.[0];
    return word === undefined ? [] : [hardWord(place, word, better)];
  });

const tooLong = ({ place, text, words }: WrittenSentence): Finding => {
  const beginning = `${text.split(/\s+/).slice(0, 6).join(' ')} …`;
  return warning(
    place,
    'language/sentence-too-long',
    {
      id: `Kalimat ${words} kata: “${beginning}” Batasnya ${mostWords}.`,
      en: `A sentence of ${words} words: “${beginning}” The limit is ${mostWords}.`,
    },
    { id: 'Bagi menjadi dua kalimat.', en: 'Part it into two sentences.' },
  );
};

const longOnAverage = (place: Place, average: number): Finding =>
  warning(
    place,
    'language/long-on-average',
    {
      id: `Kalimat di berkas ini rata-rata ${String(average).replace('.', ',')} kata. Batasnya ${averageWords}.`,
      en: `Sentences here have ${average} words on average; the limit is ${averageWords}.`,
    },
    { id: 'Pendekkan kalimat yang panjang.', en: 'Shorten the long ones.' },
  );

const noSource = (place: Place, word: string, lesson: string): Finding =>
  warning(
    { file: place.file, line: place.line },
    'language/no-source',
    {
      id: `“${word}” disebut, tetapi ${lesson} tidak punya \`sources\`.`,
      en: `“${word}” is named, but ${lesson} has no \`sources\`.`,
    },
    {
      id: 'Tambahkan sumber dan tanggal ia diperiksa ke kepala pelajaran.',
      en: "Add the source and the day it was checked to the lesson's front matter.",
    },
  );

const hardWord = (place: Place, word: string, better: string): Finding =>
  warning(
    place,
    'language/hard-word',
    { id: `“${word}” sulit bagi banyak pembaca.`, en: `“${word}” is hard for many readers.` },
    { id: `Pakai “${better}”.`, en: `Use “${better}”.` },
  );
