import { useState } from 'react';
import type { ForeseenView, MoveStepView } from '@contracts/moves';
import { csvText, saveCsv } from '@web/platform/csv';
import { useSession } from '@web/platform/desk';
import { Button, FilterChips, Table } from '@ui';
import { summaryOf } from './foreseen.rules';
import { useT } from './moves.messages';
import type { Foreseen } from './moves.queries';

/** What a move would change: one sentence, the steps, and every learner by name. */
export function ForeseenSection({ foreseen, version, file }: { foreseen: Foreseen; version: string; file: string }) {
  const t = useT();
  const { agency } = useSession();
  const { steps, items } = foreseen;
  const { keep, again, what } = summaryOf(foreseen);
  const [show, setShow] = useState<'again' | 'all'>(again > 0 ? 'again' : 'all');
  const titles = new Map([...steps.changed, ...steps.dropped].map((step) => [step.stepId, step] as const));
  const nameOf = ({ title, questions }: MoveStepView): string =>
    questions.length > 0 ? t('questions', { title, numbers: questions.join(', ') }) : title;
  const named = (ids: readonly string[]): string =>
    ids
      .flatMap((id) => titles.get(id) ?? [])
      .map(nameOf)
      .join(', ') || t('nothing');
  const moved = items.filter(({ levels }) => levels.length > 0).length;
  const columns = [
    { head: t('column.name'), cell: ({ name }: ForeseenView) => name },
    { head: t('column.kept'), right: true, cell: ({ kept }: ForeseenView) => kept },
    { head: t('column.again'), cell: (learner: ForeseenView) => named(learner.again) },
    { head: t('column.dropped'), cell: (learner: ForeseenView) => named(learner.dropped) },
    { head: t('column.before'), right: true, cell: ({ before }: ForeseenView) => t('of', before) },
    { head: t('column.after'), right: true, cell: ({ after }: ForeseenView) => t('of', after) },
    {
      head: t('column.levels'),
      cell: ({ levels }: ForeseenView) =>
        levels.map(({ competency, before, after }) => `${competency} ${before} → ${after}`).join(', ') || t('nothing'),
    },
  ];
  const shown = show === 'again' ? items.filter((learner) => learner.again.length > 0) : items;
  const save = (): void => saveCsv(file, csvText(columns, shown, agency.isDemo ? t('demo') : undefined));
  if (items.length === 0) return <p className="lead">{t('summary.nobody', { version })}</p>;
  return (
    <section className="stack" aria-label={t('preview')}>
      <h2>{t('preview')}</h2>
      <p className="lead">
        {again === 0
          ? t('summary.all-keep', { count: items.length })
          : t('summary', { keep, again, what: what.map(nameOf).join(t('and')) })}
      </p>
      <p>{moved === 0 ? t('levels.same') : t('levels.changed', { count: moved })}</p>
      <StepLists steps={steps} nameOf={nameOf} />
      <div className="row between wrap">
        {again > 0 && (
          <FilterChips
            label={t('table')}
            options={[
              { value: 'again', text: t('show.again'), count: again },
              { value: 'all', text: t('show.all'), count: items.length },
            ]}
            value={show}
            onChange={setShow}
          />
        )}
        <Button look="alt" icon="download" onClick={save}>
          {t('csv')}
        </Button>
      </div>
      <Table
        caption={t('table')}
        hideCaption
        columns={columns}
        rows={shown}
        rowKey={({ enrolmentId }: ForeseenView) => enrolmentId}
      />
    </section>
  );
}

function StepLists({ steps, nameOf }: { steps: Foreseen['steps']; nameOf: (step: MoveStepView) => string }) {
  const t = useT();
  const kinds = (['changed', 'added', 'dropped'] as const).filter((kind) => steps[kind].length > 0);
  if (kinds.length === 0) return <p className="soft">{t('steps.none')}</p>;
  return (
    <div className="three">
      {kinds.map((kind) => (
        <div key={kind} className="stack-2">
          <h3>{t(`steps.${kind}`)}</h3>
          <ul>
            {steps[kind].map((step) => (
              <li key={step.stepId} lang="id">
                {step.required || kind !== 'added' ? nameOf(step) : t('step.optional', { title: step.title })}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
