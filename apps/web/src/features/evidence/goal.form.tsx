import { useState } from 'react';
import type { GoalView, SetGoalRequest } from '@contracts/evidence';
import type { Framework } from '@curriculum-format';
import { useDevice } from '@web/platform/device';
import { useFormat } from '@web/platform/format';
import { fetchJson, isNetworkTrouble, ProblemError } from '@web/platform/http';
import { useLocale } from '@web/platform/i18n';
import { Button, Choice, ChoiceGroup, Field, Input, Note, showToast } from '@ui';
import { useT } from './evidence.messages';
import { levelName } from './framework';

type Props = {
  readonly code: string;
  readonly level: number;
  readonly goal: GoalView | undefined;
  readonly framework: Framework | null;
};

const threeMonths = 90 * 86_400_000;
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The level she wants to reach and by when; hers to set, to change and to drop. */
export function GoalForm({ code, level, goal, framework }: Props) {
  const t = useT();
  const locale = useLocale();
  const format = useFormat();
  const { outbox, clock } = useDevice();
  const [open, setOpen] = useState(false);
  const [target, setTarget] = useState(Math.max(goal?.targetLevel ?? 0, level + 1));
  const [on, setOn] = useState(goal?.targetOn ?? dateOf(clock() + threeMonths));
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<'signal' | 'past' | null>(null);

  const save = async (request: SetGoalRequest | null): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    try {
      await fetchJson(`/api/me/goals/${code}`, request ? { method: 'PUT', body: request } : { method: 'DELETE' });
      await outbox.refresh();
      setOpen(false);
      showToast({ words: t(request ? 'goal.saved' : 'goal.dropped') });
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'evidence/goal-in-the-past') setTrouble('past');
      else if (isNetworkTrouble(error) || error instanceof ProblemError) setTrouble('signal');
      else throw error;
    } finally {
      setBusy(false);
    }
  };
  const note = trouble === 'signal' && (
    <Note tone="wait" icon="weak-signal" role="status" title={t('goal.needs-signal')}>
      {t('goal.needs-signal-more')}
    </Note>
  );
  if (!open) {
    return (
      <section className="stack">
        <h2>{t('goal.title')}</h2>
        <p>
          {goal
            ? t('goal.set', {
                level: goal.targetLevel,
                name: levelName(framework, goal.targetLevel, locale),
                date: format.date(goal.targetOn),
              })
            : t('goal.not-set')}
        </p>
        {note}
        <div className="row wrap">
          <Button look="alt" icon="flag" onClick={() => setOpen(true)}>
            {t(goal ? 'goal.change' : 'goal.choose')}
          </Button>
          {goal && (
            <Button look="quiet" onClick={() => void save(null)}>
              {t('goal.drop')}
            </Button>
          )}
        </div>
      </section>
    );
  }
  return (
    <section className="stack">
      <h2>{t('goal.title')}</h2>
      <ChoiceGroup legend={t('goal.which')}>
        {[1, 2, 3, 4]
          .filter((one) => one > level)
          .map((one) => (
            <Choice key={one} name="goal" value={one} checked={target === one} onChange={() => setTarget(one)}>
              {t('level.named', { level: one, name: levelName(framework, one, locale) })}
            </Choice>
          ))}
      </ChoiceGroup>
      <Field
        label={t('goal.by')}
        hint={on ? t('goal.by-hint', { day: format.day(on) }) : undefined}
        error={trouble === 'past' && t('goal.past')}
      >
        {(wiring) => (
          <Input
            {...wiring}
            type="date"
            value={on}
            min={dateOf(clock())}
            onChange={(event) => setOn(event.target.value)}
          />
        )}
      </Field>
      {note}
      <div className="row wrap">
        <Button busy={busy && t('goal.saving')} onClick={() => void save({ targetLevel: target, targetOn: on })}>
          {t('goal.save')}
        </Button>
        <Button look="quiet" onClick={() => setOpen(false)}>
          {t('goal.cancel')}
        </Button>
      </div>
    </section>
  );
}
