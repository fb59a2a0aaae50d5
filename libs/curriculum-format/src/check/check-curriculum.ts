import { checkAnchors } from './check-anchors';
import { checkCards } from './check-cards';
import { checkCompetencies } from './check-competencies';
import { checkForm } from './check-form';
import { checkGlossary } from './check-glossary';
import { checkIdentity } from './check-identity';
import { checkLanguage } from './check-language';
import { checkLesson } from './check-lesson';
import { checkMarkup } from './check-markup';
import { checkModule } from './check-module';
import { checkOrder } from './check-order';
import { checkPracticeTask } from './check-practice-task';
import { checkQuiz } from './check-quiz';
import { checkRubric } from './check-rubric';
import { checkScenario } from './check-scenario';
import { checkTranslation } from './check-translation';
import { type ActivitySource, type Curriculum, modulesOf, type ModuleSource } from '../shape/curriculum';
import { type Finding, inReadingOrder } from '../shape/finding';
import type { Framework } from '../shape/framework.schema';
import { textsOf } from './list-texts';

/** Finds what no single file can show: broken references, unanswerable questions, unreachable goals, hard language. */
export const checkCurriculum = (curriculum: Curriculum, framework: Framework): readonly Finding[] =>
  inReadingOrder([
    ...checkIdentity(curriculum),
    ...checkOrder(curriculum),
    ...checkCompetencies(curriculum, framework),
    ...curriculum.rubrics.flatMap((rubric) => checkRubric(rubric)),
    ...curriculum.anchors.flatMap((anchors) => checkAnchors(curriculum, anchors)),
    ...checkCards(curriculum),
    ...checkGlossary(curriculum),
    ...modulesOf(curriculum).flatMap((module) => [
      ...checkModule(curriculum, module),
      ...module.lessons.flatMap((lesson) => checkLesson(curriculum, module, lesson)),
      ...module.activities.flatMap((activity) => checkActivity(curriculum, module, activity)),
    ]),
    ...textsOf(curriculum).flatMap((text) => checkMarkup(text)),
    ...checkLanguage(curriculum),
    ...checkTranslation(curriculum),
  ]);

function checkActivity(curriculum: Curriculum, module: ModuleSource, activity: ActivitySource): Finding[] {
  const { data } = activity;
  switch (data.kind) {
    case 'quiz':
      return checkQuiz(activity, data);
    case 'scenario':
      return checkScenario(activity, data);
    case 'form':
      return checkForm(activity, data);
    // What a lab or a questionnaire asks stands there; its file only names it.
    case 'lab':
    case 'instrument':
      return [];
    case 'practice-task':
      return checkPracticeTask(curriculum, module, activity, data);
  }
}
