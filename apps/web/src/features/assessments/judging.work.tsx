import { useCallback, useMemo, useState } from 'react';
import type { SentVersion } from '@contracts/submissions';
import { DeskScreen } from '@web/platform/desk';
import { Button, Note } from '@ui';
import { CarryOverNotes } from './carry-over.note';
import { gapIn } from './judgement.rules';
import { JumpNav } from './jump.nav';
import { KeysDialog } from './keys.dialog';
import { criterionAnchor } from './mark-criterion.card';
import { useT } from './marking.messages';
import { openQuestion, type OpenWork } from './open-work';
import { blanksOf } from './phrases.rules';
import { goTo, ReleaseDock } from './release.dock';
import { ReleaseDialog } from './release.dialog';
import { RubricSection } from './rubric.section';
import { SavedChip } from './saved.chip';
import { TalkCard } from './talk.card';
import { useJudgement } from './use-judgement';
import { useKeysWanted, useMarkingKeys } from './use-marking-keys';
import { WorkSection } from './work.section';
import { WorkTitle } from './work.title';

/** The marking screen: the work beside the rubric, on phones one above the other. */
export function JudgingWork({ work, version }: { work: OpenWork; version: SentVersion }) {
  const t = useT();
  const { view, criteria } = work;
  const { keeper, state } = useJudgement(view, version.id);
  const [asking, setAsking] = useState<'release' | 'keys' | null>(null);
  const [keysWanted, wantKeys] = useKeysWanted();
  const blanks = useMemo(() => blanksOf(view.phrases), [view.phrases]);
  const { levels } = state.judgement;

  const pick = useCallback(
    (level: number, focused: string | null) => {
      const chosen = keeper.snapshot().judgement.levels;
      const id = focused ?? criteria.find((criterion) => chosen[criterion.id] === undefined)?.id;
      if (!id) return;
      keeper.change({ levels: { ...chosen, [id]: level } });
      document.querySelectorAll<HTMLInputElement>(`[name="${criterionAnchor(id)}"]`)[level - 1]?.focus();
    },
    [keeper, criteria],
  );
  const release = useCallback(() => {
    const { judgement, other } = keeper.snapshot();
    if (!other && !gapIn(criteria, judgement, blanks)) setAsking('release');
  }, [keeper, criteria, blanks]);
  const help = useCallback(() => setAsking('keys'), []);
  useMarkingKeys(keysWanted, { pick, release, help });

  const question = openQuestion(view);
  const parts = [
    { id: 'karya', text: t('part.work') },
    { id: 'rubrik', text: t('part.rubric', { chosen: Object.keys(levels).length, count: criteria.length }) },
    { id: 'tanya', text: t('part.talk') },
  ];
  return (
    <>
      <DeskScreen
        title={t('title', { learner: view.learnerName, task: view.taskTitle })}
        back={{ to: '/mentor', text: t('back.queue') }}
        end={<SavedChip state={state} />}
        gap="stack-5"
        dock={<ReleaseDock criteria={criteria} state={state} blanks={blanks} onRelease={release} />}
      >
        <div className="row between wrap start">
          <WorkTitle work={work} />
          <span className="wide">
            <Button look="quiet" icon="info" onClick={help}>
              {t('keys.open')}
            </Button>
          </span>
        </div>
        {question && (
          <Note tone="info" icon="question" title={t('question.title', { learner: view.learnerName })}>
            {question.body}{' '}
            <a
              href="#tanya"
              onClick={(event) => {
                event.preventDefault();
                goTo('tanya');
              }}
            >
              {t('question.answer')}
            </a>
          </Note>
        )}
        <JumpNav label={t('part.label')} parts={parts} />
        <div className="two half">
          <section id="karya" className="stack pane" aria-label={t('part.work')} tabIndex={-1}>
            <WorkSection work={work} />
            <TalkCard view={view} />
          </section>
          <section id="rubrik" className="stack" aria-label={t('part.rubric-name')} tabIndex={-1}>
            <CarryOverNotes work={work} keeper={keeper} />
            <RubricSection work={work} keeper={keeper} state={state} />
          </section>
        </div>
      </DeskScreen>
      {asking === 'release' && <ReleaseDialog work={work} keeper={keeper} onClose={() => setAsking(null)} />}
      {asking === 'keys' && <KeysDialog wanted={keysWanted} onWant={wantKeys} onClose={() => setAsking(null)} />}
    </>
  );
}
