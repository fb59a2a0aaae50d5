import type { Curriculum, LessonSource, ModuleSource } from '../shape/curriculum';
import { isWhole, lessonsInOrder } from '../shape/curriculum';
import { checkMinutes } from './check-minutes';
import { error, type Finding, type Place, warning } from '../shape/finding';
import { embeddedActivities } from '../shape/prose';
import { recordingBytesMax } from '../shape/recording';

const shortest = 5;
const longest = 8;
const fewestParts = 3;
const mostParts = 7;
const fewestQuestions = 2;
const mostQuestions = 4;

/** A lesson fits a break of five to eight minutes, comes in screens, ends with a quiz and asks again only what was asked before. */
export const checkLesson = (curriculum: Curriculum, module: ModuleSource, lesson: LessonSource): Finding[] => [
  ...checkSize(lesson),
  ...checkEnd(module, lesson),
  ...checkMinutes(module, lesson),
  ...checkAudio(lesson),
  ...(isWhole(curriculum, module.folder) ? checkRecall(module, lesson) : []),
];

function checkSize(lesson: LessonSource): Finding[] {
  const { parts, data, at } = lesson;
  const empty = parts.filter(({ blocks }) => blocks.length === 0);
  return [
    ...(data.minutes < shortest || data.minutes > longest ? [wrongLength(at('minutes'), data.minutes)] : []),
    ...(parts.length < fewestParts || parts.length > mostParts ? [wrongParts(at('title'), parts.length)] : []),
    ...empty.map(({ line }) => emptyPart({ file: lesson.path, line })),
  ];
}

function checkEnd({ activities }: ModuleSource, { parts, path, at }: LessonSource): Finding[] {
  const last = parts.at(-1);
  if (last === undefined) return [noQuiz(at('title'))];
  const place = { file: path, line: last.line };
  const embedded = embeddedActivities(last.blocks).map((slug) => activities.find((activity) => activity.slug === slug));
  // An activity that cannot be found or read may well be the quiz; its own error comes first.
  if (embedded.includes(undefined)) return [];
  const questions = embedded.flatMap((activity) =>
    activity?.data.kind === 'quiz' ? activity.data.questions : [],
  ).length;
  if (questions === 0) return [noQuiz(place)];
  return questions < fewestQuestions || questions > mostQuestions ? [quizLength(place, questions)] : [];
}

function checkAudio({ recording, at }: LessonSource): Finding[] {
  if (recording === null) return [];
  const { mime, bytes } = recording.data;
  if (mime === 'none') return [notSpeech(at('audio'))];
  return bytes > recordingBytesMax ? [audioTooHeavy(at('audio'), bytes)] : [];
}

function checkRecall(module: ModuleSource, lesson: LessonSource): Finding[] {
  const { recall } = lesson.data;
  if (recall === undefined) return [];
  const asked = questionsBefore(module, lesson);
  return [
    ...recall.flatMap((id, index) => (asked.has(id) ? [] : [notAskedBefore(lesson.at('recall', index), id)])),
    ...(recall.length === 2 ? [] : [recallCount(lesson.at('recall'), recall.length)]),
  ];
}

/** Questions every learner has met by then: those of an optional lesson may have been skipped, unless this lesson is optional too. */
function questionsBefore(module: ModuleSource, lesson: LessonSource): Set<string> {
  const inOrder = lessonsInOrder(module);
  const position = inOrder.findIndex((entry) => entry.lesson === lesson);
  const before = inOrder
    .slice(0, Math.max(0, position))
    .filter(({ optional }) => !optional || inOrder[position]?.optional === true);
  const slugs = new Set(
    before.flatMap((entry) => entry.lesson.parts.flatMap(({ blocks }) => embeddedActivities(blocks))),
  );
  return new Set(
    module.activities.flatMap(({ slug, data }) =>
      data.kind === 'quiz' && slugs.has(slug) ? data.questions.map(({ id }) => id) : [],
    ),
  );
}

const wrongLength = (place: Place, minutes: number): Finding =>
  error(
    place,
    'lesson/minutes',
    {
      id: `Pelajaran ini ${minutes} menit. Harus ${shortest} sampai ${longest} menit.`,
      en: `This lesson takes ${minutes} minutes; it must be ${shortest} to ${longest}.`,
    },
    { id: 'Bagi atau gabungkan pelajarannya.', en: 'Part the lesson, or join it with another.' },
  );

const wrongParts = (place: Place, parts: number): Finding =>
  error(
    place,
    'lesson/parts',
    {
      id: `Pelajaran ini punya ${parts} bagian. Harus ${fewestParts} sampai ${mostParts}.`,
      en: `This lesson has ${parts} parts; it must have ${fewestParts} to ${mostParts}.`,
    },
    {
      id: 'Setiap `##` memulai satu bagian, satu atau dua layar HP.',
      en: 'Each `##` starts a part: one phone screen or two.',
    },
  );

const emptyPart = (place: Place): Finding =>
  error(
    place,
    'lesson/empty-part',
    { id: 'Bagian ini kosong.', en: 'This part is empty.' },
    { id: 'Isi bagiannya, atau hapus judulnya.', en: 'Fill the part, or take its heading out.' },
  );

const notSpeech = (place: Place): Finding =>
  error(
    place,
    'lesson/audio-not-speech',
    {
      id: 'Berkas ini bukan rekaman Opus, atau masih memuat gambar atau keterangan.',
      en: 'This file is no Opus recording, or still holds a picture or words about it.',
    },
    {
      id: 'Simpan ulang dengan `opusenc --bitrate 24 --downmix-mono --discard-comments --discard-pictures`.',
      en: 'Write it anew with `opusenc --bitrate 24 --downmix-mono --discard-comments --discard-pictures`.',
    },
  );

const audioTooHeavy = (place: Place, bytes: number): Finding =>
  error(
    place,
    'lesson/audio-too-heavy',
    {
      id: `Rekaman ini ${bytes} bita. Batasnya ${recordingBytesMax}.`,
      en: `This recording has ${bytes} bytes; the limit is ${recordingBytesMax}.`,
    },
    { id: 'Perkecil dengan `--bitrate 16`, atau perpendek.', en: 'Make it smaller with `--bitrate 16`, or shorter.' },
  );

const noQuiz = (place: Place): Finding =>
  error(
    place,
    'lesson/no-quiz-at-end',
    { id: 'Bagian terakhir belum memuat kuis.', en: 'The last part holds no quiz.' },
    { id: 'Tambahkan `::kegiatan` dengan kuis 2–4 soal.', en: 'Add a `::kegiatan` line with a quiz of 2–4 questions.' },
  );

const quizLength = (place: Place, questions: number): Finding =>
  warning(
    place,
    'lesson/quiz-length',
    {
      id: `Kuis penutup punya ${questions} soal. Sebaiknya ${fewestQuestions} sampai ${mostQuestions}.`,
      en: `The closing quiz has ${questions} questions; ${fewestQuestions} to ${mostQuestions} are meant.`,
    },
    {
      id: 'Pindahkan soal yang lebih ke bagian sebelumnya, atau tambah soal.',
      en: 'Move some to an earlier part, or add some.',
    },
  );

const notAskedBefore = (place: Place, id: string): Finding =>
  error(
    place,
    'lesson/recall-not-asked-before',
    {
      id: `Soal ${id} belum pernah ditanyakan sebelum pelajaran ini.`,
      en: `The question ${id} was not asked before this lesson.`,
    },
    {
      id: 'Sebut id soal dari pelajaran wajib yang lebih awal di modul ini.',
      en: 'Name a question of an earlier lesson of this module that is not optional.',
    },
  );

const recallCount = (place: Place, count: number): Finding =>
  warning(
    place,
    'lesson/recall-count',
    {
      id: `Pelajaran ini mengulang ${count} soal lama. Biasanya dua.`,
      en: `This lesson recalls ${count} old questions; two are usual.`,
    },
    { id: 'Sebut dua id soal.', en: 'Name two questions.' },
  );
