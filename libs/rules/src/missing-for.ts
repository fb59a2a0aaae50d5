import type { Catalogue, CatalogueActivity } from './catalogue';
import type { Competency, CompetencyLevel, Evidence, Level, Missing } from './level';
import { recognisedFrom, strongKind, triedFrom } from './level';

/**
 * What the level after `level` still needs. To levels 1 and 2 lead several ways, of which only those are named that the curriculum
 * offers; level 3 needs all that is named, also what no activity here can give.
 */
export function missingFor(
  level: Level,
  { code, kind }: Competency,
  standing: readonly Evidence[],
  atTwo: ReadonlySet<string>,
  catalogue: Catalogue,
): Pick<CompetencyLevel, 'enough' | 'missing'> {
  const giving = (wanted: CatalogueActivity['kind']) =>
    Object.entries(catalogue).flatMap(([key, activity]) =>
      // An activity under another key is of an earlier version, and can't be done any more.
      key === activity.id && activity.kind === wanted && competenciesOf(activity).includes(code) ? key : [],
    );
  const labs = giving('lab');
  const tasks = giving('practice-task');
  const strong = strongKind(kind);

  if (level === 0) {
    return oneOf([
      { need: 'quiz-result', atLeast: recognisedFrom, days: 1, activities: giving('quiz') },
      { need: 'scenario-result', atLeast: recognisedFrom, days: 1, activities: giving('scenario') },
      { need: 'lab-result', atLeast: recognisedFrom, activities: labs },
      { need: 'task-criterion', atLeast: 1, activities: tasks },
    ]);
  }
  if (level === 1) {
    return oneOf([
      { need: 'lab-result', atLeast: triedFrom, activities: labs },
      { need: 'task-criterion', atLeast: 2, activities: tasks },
      ...(strong ? [resultFor(strong)] : []),
    ]);
  }
  if (level === 2) {
    const others = [...labs, ...tasks, ...(strong ? giving(strong) : [])].filter((id) => !atTwo.has(id));
    const missing: Missing[] = [];
    if (atTwo.size < 2) missing.push({ need: 'second-activity', atLeast: 2, activities: others });
    if (!standing.some((evidence) => evidence.level === 3)) {
      missing.push({ need: 'mentor-on-own-business', atLeast: 3, activities: tasks });
    }
    return { enough: 'all', missing };
  }
  return { enough: 'all', missing: level === 3 ? [{ need: 'mentor-proposal' }] : [] };

  function resultFor(of: 'quiz' | 'scenario'): Exclude<Missing, { need: 'mentor-proposal' }> {
    const activities = giving(of);
    return standing.some((evidence) => evidence.kind === of && evidence.level === 2)
      ? { need: 'second-day', of, atLeast: triedFrom, activities }
      : { need: `${of}-result`, atLeast: triedFrom, days: 2, activities };
  }
}

function oneOf(
  ways: readonly Exclude<Missing, { need: 'mentor-proposal' }>[],
): Pick<CompetencyLevel, 'enough' | 'missing'> {
  return { enough: 'one', missing: ways.filter(({ activities }) => activities.length > 0) };
}

function competenciesOf(activity: CatalogueActivity): readonly string[] {
  switch (activity.kind) {
    case 'quiz':
    case 'scenario':
    case 'lab':
      return activity.evidence;
    case 'practice-task':
      return activity.criteria.flatMap(({ competencies }) => competencies);
    default:
      return [];
  }
}
