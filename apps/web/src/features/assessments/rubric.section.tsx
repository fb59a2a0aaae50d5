import { Note } from '@ui';
import { CommentField } from './comment.field';
import { ConflictNote } from './conflict.note';
import { earlierLevel } from './earlier-feedback';
import type { JudgementKeeper, KeeperState } from './judgement-keeper';
import { MarkCriterion } from './mark-criterion.card';
import { useT } from './marking.messages';
import type { OpenWork } from './open-work';
import { Card } from '@ui';
import { VerdictCard } from './verdict.card';

type Props = { readonly work: OpenWork; readonly keeper: JudgementKeeper; readonly state: KeeperState };

/** The rubric, what must be safe first, then the words to the learner and the decision. */
export function RubricSection({ work, keeper, state }: Props) {
  const t = useT();
  const { criteria, view, task, newest } = work;
  const { judgement, refusal, keptAt } = state;
  const comment = { phrases: view.phrases, criteria, levels: judgement.levels };
  return (
    <>
      <ConflictNote keeper={keeper} state={state} criteria={criteria} />
      {refusal && (
        <Note tone="fix" icon="lock" role="alert" title={refusal.document.title}>
          {t('refused')}
        </Note>
      )}
      {keptAt === 'nowhere' && (
        <Note tone="fix" icon="warning" role="alert" title={t('saved.nowhere')}>
          {t('saved.nowhere-more')}
        </Note>
      )}
      {criteria.map((criterion) => (
        <MarkCriterion
          key={criterion.id}
          criterion={criterion}
          level={judgement.levels[criterion.id]}
          earlier={earlierLevel(work, criterion)}
          onPick={(level) => keeper.change({ levels: { ...judgement.levels, [criterion.id]: level } })}
        />
      ))}
      <Card className="stack-5">
        <CommentField
          part="strength"
          value={judgement.strength}
          onChange={(strength) => keeper.change({ strength })}
          {...comment}
        />
        <CommentField
          part="nextStep"
          value={judgement.nextStep}
          onChange={(nextStep) => keeper.change({ nextStep })}
          {...comment}
        />
      </Card>
      <VerdictCard
        criteria={criteria}
        judgement={judgement}
        triesLeft={Math.max(0, task.attempts - (newest?.no ?? 0))}
        onChange={(part) => keeper.change(part)}
      />
    </>
  );
}
