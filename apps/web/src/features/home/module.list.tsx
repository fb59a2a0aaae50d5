import { Link } from 'react-router';
import type { HomeEnrolment, HomeModule } from '@contracts/learning';
import type { Progress } from '@rules';
import { modulePath, stepsInOrder, useModuleName, useProgress } from '@web/learning';
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
              </span>
            </ListRow>
          );
        })}
      </List>
    </section>
  );
}

export function doneIn(module: HomeModule, { items }: Progress): { done: number; required: number } {
  const required = stepsInOrder(module).filter((step) => step.required);
  return { done: required.filter(({ id }) => items[id]?.done).length, required: required.length };
}
