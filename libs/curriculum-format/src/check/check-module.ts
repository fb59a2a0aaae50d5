import { type Curriculum, isWhole, lessonsInOrder, type ModuleSource } from '../shape/curriculum';
import { error, type Finding, type Place, warning } from '../shape/finding';
import { moduleRecordingsBytesMax, type RecordingData } from '../shape/recording';

/** What a module promises of a learner's time must be what its lessons and tasks add up to; its recordings must fit a phone's quota. */
export function checkModule(curriculum: Curriculum, module: ModuleSource): Finding[] {
  if (!isWhole(curriculum, module.folder)) return [];
  const { data, at } = module.document;
  const learning = lessonsInOrder(module).reduce(
    (total, { lesson, optional }) => total + (optional ? 0 : lesson.data.minutes),
    0,
  );
  const task = module.activities.reduce(
    (total, activity) => total + (activity.data.kind === 'practice-task' ? activity.data.minutes : 0),
    0,
  );
  const recorded = recordingsOf(module).reduce((sum, { bytes }) => sum + bytes, 0);
  const story = module.case;
  return [
    ...(story === null || story.data.illustrative === true ? [] : [notIllustrative(story.at('illustrative'))]),
    ...(recorded > moduleRecordingsBytesMax ? [recordingsTooHeavy(at('title'), recorded)] : []),
    ...(learning === data.minutes.learning
      ? []
      : [minutesDiffer(at('minutes', 'learning'), 'learning', data.minutes.learning, learning)]),
    ...(task === data.minutes.task ? [] : [minutesDiffer(at('minutes', 'task'), 'task', data.minutes.task, task)]),
  ];
}

/** The recordings of a module's lessons, each once. */
export const recordingsOf = ({ lessons }: ModuleSource): RecordingData[] => [
  ...new Map(
    lessons.flatMap(({ recording }) => (recording ? [[recording.data.hash, recording.data] as const] : [])),
  ).values(),
];

const notIllustrative = (place: Place): Finding =>
  error(
    place,
    'case/not-illustrative',
    {
      id: 'Peserta diberi tahu bahwa cerita ini contoh, tetapi cerita ini tidak mengatakannya.',
      en: 'Learners are told that this story is an illustration, but the story does not say so.',
    },
    {
      id: 'Ganti orang, usaha, dan angkanya dengan yang tidak nyata, lalu tulis `illustrative: true`.',
      en: 'Make its people, shops and figures fictional, then write `illustrative: true`.',
    },
  );

const recordingsTooHeavy = (place: Place, bytes: number): Finding =>
  error(
    place,
    'module/recordings-too-heavy',
    {
      id: `Rekaman modul ini ${bytes} bita seluruhnya. Batasnya ${moduleRecordingsBytesMax}.`,
      en: `The recordings of this module have ${bytes} bytes together; the limit is ${moduleRecordingsBytesMax}.`,
    },
    { id: 'Perkecil atau hapus beberapa rekaman.', en: 'Make some recordings smaller, or take some out.' },
  );

const minutesDiffer = (place: Place, key: string, written: number, counted: number): Finding =>
  warning(
    place,
    'module/minutes-differ',
    {
      id: `\`${key}\` ditulis ${written} menit, isinya ${counted} menit.`,
      en: `\`${key}\` says ${written} minutes; its content takes ${counted}.`,
    },
    {
      id: 'Samakan, supaya peserta tahu berapa lama.',
      en: 'Make them agree, so that learners know how long it takes.',
    },
  );
