import { filesPerTask } from '@contracts/packages';
import type { PracticeTaskData } from '../shape/activity.schema';
import { checkFields } from './check-form';
import { areDistinct } from './are-distinct';
import type { Curriculum, ModuleSource } from '../shape/curriculum';
import { error, type Finding, type Place, warning } from '../shape/finding';
import { plainRuns } from '../render/render-markdown';
import type { SourceDocument } from '../parse/read-yaml';

const stepMinutes = 8;
const briefWords = 80;

/** A task must be doable in steps of at most eight minutes and be judged by a rubric that exists. */
export function checkPracticeTask(
  curriculum: Curriculum,
  module: ModuleSource,
  { at }: SourceDocument<unknown>,
  task: PracticeTaskData,
): Finding[] {
  const findings = checkFields(
    task.steps.map(({ fields = [] }, index) => ({ fields, at: (...keys) => at('steps', index, 'fields', ...keys) })),
  );

  if (!areDistinct(task.steps.map(({ id }) => id))) findings.push(stepsAlike(at('steps')));
  task.steps.forEach(({ minutes, photos, voice, fields = [] }, index) => {
    if (minutes > stepMinutes) findings.push(stepTooLong(at('steps', index, 'minutes'), minutes));
    if (photos !== undefined && photos.min > photos.max) findings.push(photosReversed(at('steps', index, 'photos')));
    if (voice !== undefined && voice.min > voice.max) findings.push(voiceReversed(at('steps', index, 'voice')));
    if (voice !== undefined && voice.min > 0) findings.push(voiceNeeded(at('steps', index, 'voice')));
    if (!photos && !voice && fields.length === 0) findings.push(nothingToDo(at('steps', index)));
  });
  const files = task.steps.reduce((sum, { photos, voice }) => sum + (photos?.max ?? 0) + (voice?.max ?? 0), 0);
  if (files > filesPerTask) findings.push(filesTooMany(at('steps'), files));

  const sum = task.steps.reduce((total, { minutes }) => total + minutes, 0);
  if (sum > task.minutes) findings.push(minutesDiffer(at('minutes'), task.minutes, sum));

  const hasRubric =
    curriculum.rubrics.some(({ slug }) => slug === task.rubric) ||
    curriculum.unreadable.has(`${curriculum.root}/rubrics/${task.rubric}.yaml`);
  if (!hasRubric) findings.push(unknownName(at('rubric'), 'task/unknown-rubric', task.rubric));
  (task.reads ?? []).forEach((slug, index) =>
    findings.push(...checkRead(curriculum, module, slug, at('reads', index))),
  );

  const words = plainRuns(task.brief).reduce((total, { text }) => total + text.split(/\s+/).filter(Boolean).length, 0);
  if (words > briefWords) findings.push(briefTooLong(at('brief'), words));
  return findings;
}

function checkRead(
  { unreadable }: Curriculum,
  { activities, folder }: ModuleSource,
  slug: string,
  place: Place,
): Finding[] {
  const activity = activities.find((candidate) => candidate.slug === slug);
  if (activity === undefined)
    return unreadable.has(`${folder}/activities/${slug}/activity.yaml`)
      ? []
      : [unknownName(place, 'task/unknown-read', slug)];
  const { data } = activity;
  const isReadable = data.kind === 'lab' || (data.kind === 'form' && data.private !== true);
  return isReadable ? [] : [notReadable(place, slug)];
}

const stepsAlike = (place: Place): Finding =>
  error(
    place,
    'task/steps-alike',
    { id: 'Dua langkah punya id yang sama.', en: 'Two steps have the same id.' },
    { id: 'Beri setiap langkah id sendiri.', en: 'Give each step its own id.' },
  );

const stepTooLong = (place: Place, minutes: number): Finding =>
  error(
    place,
    'task/step-too-long',
    {
      id: `Langkah ini ${minutes} menit. Batasnya ${stepMinutes} menit.`,
      en: `This step takes ${minutes} minutes; the limit is ${stepMinutes}.`,
    },
    { id: 'Bagi menjadi dua langkah.', en: 'Part it into two steps.' },
  );

const photosReversed = (place: Place): Finding =>
  error(
    place,
    'task/photos-reversed',
    { id: '`min` foto lebih besar dari `max`.', en: 'The `min` of the photos is larger than their `max`.' },
    { id: 'Tukar kedua angka itu.', en: 'Swap the two numbers.' },
  );

const voiceReversed = (place: Place): Finding =>
  error(
    place,
    'task/voice-reversed',
    { id: '`min` rekaman lebih besar dari `max`.', en: 'The `min` of the voice notes is larger than their `max`.' },
    { id: 'Tukar kedua angka itu.', en: 'Swap the two numbers.' },
  );

const voiceNeeded = (place: Place): Finding =>
  warning(
    place,
    'task/voice-needed',
    {
      id: 'Langkah ini harus direkam. Tidak semua orang punya mikrofon atau tempat yang tenang.',
      en: 'This step has to be spoken. Not everybody has a microphone or a quiet place.',
    },
    {
      id: 'Tulis `min: 0` dan tambahkan isian sebagai gantinya.',
      en: 'Write `min: 0` and add a field to write in instead.',
    },
  );

const filesTooMany = (place: Place, files: number): Finding =>
  error(
    place,
    'task/too-many-files',
    {
      id: `Tugas ini bisa berisi ${files} foto dan rekaman. Batasnya ${filesPerTask}.`,
      en: `This task can hold ${files} photos and voice notes; the limit is ${filesPerTask}.`,
    },
    { id: 'Kecilkan `max` di langkah-langkahnya.', en: 'Lower the `max` of its steps.' },
  );

const nothingToDo = (place: Place): Finding =>
  error(
    place,
    'task/nothing-to-do',
    { id: 'Langkah ini tidak meminta apa pun.', en: 'This step asks for nothing.' },
    { id: 'Tambahkan `fields`, `photos`, atau `voice`.', en: 'Add `fields`, `photos` or `voice`.' },
  );

const minutesDiffer = (place: Place, minutes: number, sum: number): Finding =>
  warning(
    place,
    'task/minutes-differ',
    {
      id: `Langkahnya berjumlah ${sum} menit, tugasnya ditulis ${minutes} menit.`,
      en: `The steps take ${sum} minutes together; the task says ${minutes}.`,
    },
    {
      id: 'Samakan, supaya peserta tahu berapa lama.',
      en: 'Make them agree, so that learners know how long it takes.',
    },
  );

const unknownName = (place: Place, rule: string, slug: string): Finding =>
  error(
    place,
    rule,
    { id: `\`${slug}\` tidak ada.`, en: `\`${slug}\` does not exist.` },
    { id: 'Periksa ejaannya, atau buat berkasnya.', en: 'Check the spelling, or write its file.' },
  );

const notReadable = (place: Place, slug: string): Finding =>
  error(
    place,
    'task/read-not-a-form',
    {
      id: `\`${slug}\` bukan formulir atau lab, atau isinya tetap di HP.`,
      en: `\`${slug}\` is neither a form nor a lab, or its answers stay on the phone.`,
    },
    { id: 'Sebut lab, atau formulir yang tidak `private`.', en: 'Name a lab, or a form that is not `private`.' },
  );

const briefTooLong = (place: Place, words: number): Finding =>
  warning(
    place,
    'task/brief-too-long',
    {
      id: `Pengantar tugas ${words} kata. Batasnya ${briefWords} kata.`,
      en: `The brief has ${words} words; the limit is ${briefWords}.`,
    },
    {
      id: 'Pendekkan, atau pindahkan ke `intro` sebuah langkah.',
      en: "Shorten it, or move some of it to a step's `intro`.",
    },
  );
