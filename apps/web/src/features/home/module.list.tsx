import { Link } from 'react-router';
import type { HomeEnrolment, HomeModule } from '@contracts/learning';
import type { Progress } from '@rules';
import { modulePath, stepsInOrder, useModuleName, useProgress, type HomeStep } from '@web/learning';
import { List, ListRow, Tile } from '@ui';
import { useT } from './home.messages';

/** The modules of an enrolment, each with how far it is. */
export function ModuleList({ enrolment }: { enrolment: HomeEnrolment }) {
  const t = useT();
  const nameOf = useModuleName();
  const progress = useProgress(enrolment);
  return (
    <section className="stack-2">
      <h2>{t('modules')}</h2>
      <List label={t('modules')}>
        {enrolment.modules.map((module) => {
          const { done, required } = doneIn(module, progress);
          const whole = done === required;
          return (
            <ListRow
              key={module.moduleId}
              lead={
                <Tile tone={whole ? 'ok' : undefined} icon={whole ? 'tick' : undefined}>
                  {!whole && module.number.replace(/^M/, '')}
                </Tile>
              }
              title={module.title}
              link={<Link to={modulePath(module)} />}
            >
              <span className="soft">
                {nameOf(module)} · {t('modules.done', { done, required })}
                {isElective(module) && ` · ${t('modules.elective')}`}
              </span>
            </ListRow>
          );
        })}
      </List>
    </section>
  );
}

/** Whether it is a module of her choice: none of its steps has to be done. */
export const isElective = (module: HomeModule): boolean => stepsInOrder(module).every((step) => !step.required);

/** The steps that a module consists of: those she has to do, and all of them where she may choose the whole; none that was withdrawn undone. */
export function stepsOnTheWay(module: HomeModule, { items }: Progress): readonly HomeStep[] {
  const elective = isElective(module);
  return stepsInOrder(module).filter(
    ({ id, required, setAside }) => (elective || required) && (!setAside || items[id]?.done),
  );
}

export function doneIn(module: HomeModule, progress: Progress): { done: number; required: number } {
  const steps = stepsOnTheWay(module, progress);
  return { done: steps.filter(({ id }) => progress.items[id]?.done).length, required: steps.length };
}
