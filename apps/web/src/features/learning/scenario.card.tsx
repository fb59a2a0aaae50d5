import { useEffect, useRef, useState } from 'react';
import type { ScenarioActivity } from '@contracts/packages';
import { scoreScenario } from '@rules';
import { useDevice } from '@web/platform/device';
import { useDraft } from '@web/platform/forms';
import { newId } from '@web/platform/store';
import { Button, Choice, ChoiceGroup, Note } from '@ui';
import { InDock } from './dock-slot';
import { scenarioDraftKey } from './draft-keys';
import { KeepTroubleNote } from './keep-trouble.note';
import { useT } from './learning.messages';
import { Published, Words } from './published';
import type { ActivityProps } from './quiz.card';
import { followStory, type Choice as Made } from './story.rules';
import { useAct } from './use-act';

/** A story in which the learner decides. What follows from a choice is told, not marked; a sentence at the end says how it went. */
export function Scenario({ activity, place, draft, best, active, onDone, onAgain }: ActivityProps<ScenarioActivity>) {
  const t = useT();
  const { clock } = useDevice();
  const { value: path, change } = useDraft<readonly Made[]>(scenarioDraftKey(place), draft, []);
  const { act, trouble } = useAct(place);
  const [choice, setChoice] = useState<string | null>(null);
  const [resting, setResting] = useState(best !== null && path.length === 0);
  const top = useRef<HTMLDivElement>(null);
  const { told, asks } = followStory(activity, path);
  const over = asks === null && path.length > 0;

  useEffect(() => {
    if (path.length > 0) top.current?.scrollIntoView({ block: 'start' });
  }, [path.length]);

  const restart = () => {
    change([]);
    setResting(false);
    onAgain();
  };
  const goOn = async (): Promise<void> => {
    if (!asks || choice === null) return;
    const made = [...path, { node: asks.id, choice }];
    if (followStory(activity, made).asks === null) {
      if (!(await act('scenario-played', { attemptId: newId(clock), path: made }))) return;
      onDone();
    }
    change(made);
    setChoice(null);
  };

  if (resting) {
    return (
      <div className="stack">
        <Note tone="ok" title={t('story.done')}>
          {t(outcomeOf(best ?? 0))}
        </Note>
        <Button look="alt" full icon="undo" onClick={restart}>
          {t('story.again')}
        </Button>
      </div>
    );
  }
  const score = over ? scoreScenario(activity, path) : null;
  return (
    <div ref={top} className="stack">
      {path.length > 0 && <p className="eyebrow">{t('story.then')}</p>}
      <div className="card">
        <Published html={told.join('')} />
      </div>
      {asks && (
        <ChoiceGroup legend={t('story.choose')} hideLegend>
          {asks.choices?.map(({ id, text }) => (
            <Choice key={id} name={asks.id} value={id} checked={choice === id} onChange={() => setChoice(id)}>
              <Words>{text}</Words>
            </Choice>
          ))}
        </ChoiceGroup>
      )}
      {score && (
        <>
          <Note tone="own" role="status" title={t('story.end')}>
            {t(outcomeOf('refused' in score ? 0 : score.basisPoints))}
          </Note>
          <Button look="alt" full icon="undo" onClick={restart}>
            {t('story.again')}
          </Button>
        </>
      )}
      <KeepTroubleNote trouble={trouble} />
      {active && asks && (
        <InDock>
          <Button big off={choice === null && t('quiz.choose-one')} onClick={() => void goOn()}>
            {t('story.take')}
          </Button>
        </InDock>
      )}
    </div>
  );
}

function outcomeOf(basisPoints: number): 'story.best' | 'story.fair' | 'story.poor' {
  if (basisPoints >= 8000) return 'story.best';
  return basisPoints >= 5000 ? 'story.fair' : 'story.poor';
}
