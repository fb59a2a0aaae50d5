import { type Curriculum, type LessonSource, modulesOf, type ModuleSource } from '../shape/curriculum';
import { type Finding, type Place, warning } from '../shape/finding';
import { blockTexts, documentTexts, textsOf, type WrittenText } from './list-texts';
import { embeddedActivities } from '../shape/prose';
import { plainRuns } from '../render/render-markdown';

/** English needs more words for the same: articles, and what Indonesian leaves unsaid. */
const limits = { id: { most: 20, average: 12 }, en: { most: 25, average: 14 } } as const;
type Language = keyof typeof limits;

/** Learners read on a small screen, some of them slowly: short sentences, plain words, and a source wherever a law is named. */
export const checkLanguage = (curriculum: Curriculum): Finding[] => [
  ...checkSentences(textsOf(curriculum)),
  ...modulesOf(curriculum).flatMap((module) => module.lessons.flatMap((lesson) => checkSources(module, lesson))),
];

/** Indonesian sentences of at most 20 words, 12 on average in a file, in words that everybody knows. */
export const checkSentences = (texts: readonly WrittenText[]): Finding[] => [
  ...checkLength(texts, 'id'),
  ...texts.flatMap((text) => runsOf(text).flatMap(({ place, words }) => avoidedWords(place, words))),
];

type WrittenSentence = { readonly place: Place; readonly text: string; readonly words: number };

/** Finds sentences that are too long for their language, and files whose sentences are long on average. */
export function checkLength(texts: readonly WrittenText[], language: Language): Finding[] {
  const byFile = new Map<string, WrittenSentence[]>();
  const findings: Finding[] = [];
  for (const { place, words, inTable } of texts.flatMap(runsOf)) {
    const sentences = sentencesOf(words).map((sentence) => ({ place, ...sentence }));
    const { most } = limits[language];
    findings.push(...sentences.filter((each) => each.words > most).map((each) => tooLong(each, most)));
    if (!inTable) byFile.set(place.file, [...(byFile.get(place.file) ?? []), ...sentences]);
  }
  return [...findings, ...[...byFile].flatMap(([file, sentences]) => checkAverage(file, sentences, language))];
}

/** What we say ourselves in a text, line by line. */
const runsOf = ({ file, line, text, form, voice }: WrittenText): { place: Place; words: string; inTable: boolean }[] =>
  voice === 'sample'
    ? []
    : (form === 'markdown' ? plainRuns(text) : [{ line: 0, text, inTable: false }]).map((run) => ({
        place: { file, line: line + run.line },
        words: run.text,
        inTable: run.inTable,
      }));

function checkAverage(file: string, sentences: readonly WrittenSentence[], language: Language): Finding[] {
  const words = sentences.reduce((total, sentence) => total + sentence.words, 0);
  const { average } = limits[language];
  return words > average * sentences.length
    ? [longOnAverage({ file, line: 1 }, Math.round((10 * words) / sentences.length) / 10, average)]
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

const tooLong = ({ place, text, words }: WrittenSentence, most: number): Finding => {
  const beginning = `${text.split(/\s+/).slice(0, 6).join(' ')} …`;
  return warning(
    place,
    'language/sentence-too-long',
    {
      id: `Kalimat ${words} kata: “${beginning}” Batasnya ${most}.`,
      en: `A sentence of ${words} words: “${beginning}” The limit is ${most}.`,
    },
    { id: 'Bagi menjadi dua kalimat.', en: 'Part it into two sentences.' },
  );
};

const longOnAverage = (place: Place, average: number, most: number): Finding =>
  warning(
    place,
    'language/long-on-average',
    {
      id: `Kalimat di berkas ini rata-rata ${String(average).replace('.', ',')} kata. Batasnya ${most}.`,
      en: `Sentences here have ${average} words on average; the limit is ${most}.`,
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
