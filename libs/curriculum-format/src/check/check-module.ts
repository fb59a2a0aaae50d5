import { type Curriculum, isWhole, lessonsInOrder, type ModuleSource } from '../shape/curriculum';
import { type Finding, type Place, warning } from '../shape/finding';

/** What a module promises of a learner's time must be what its lessons and tasks add up to. */
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
  return [
    ...(learning === data.minutes.learning
      ? []
      : [minutesDiffer(at('minutes', 'learning'), 'learning', data.minutes.learning, learning)]),
    ...(task === data.minutes.task ? [] : [minutesDiffer(at('minutes', 'task'), 'task', data.minutes.task, task)]),
  ];
}

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
