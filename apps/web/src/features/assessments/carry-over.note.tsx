import type { DecidedJudgement } from '@web/platform/bag';
import { Button, Details, showToast } from '@ui';
import { judgementIn, type JudgementKeeper } from './judgement-keeper';
import type { Judgement } from './judgement.rules';
import { useT } from './carry.messages';
import { wordsOf } from './call-back';
import type { OpenWork } from './open-work';
import { useBag } from './use-mentor-device';

type Earlier = { readonly key: string; readonly no: number; readonly words: Judgement };

/** What this mentor judged of an earlier version and no learner has: it is not lost, and goes over to the newest one with one press. */
export function CarryOverNotes({ work: { view, newest }, keeper }: { work: OpenWork; keeper: JudgementKeeper }) {
  const t = useT();
  const { judgements } = useBag();
  const noOf = (versionId: string) => view.versions.find(({ id }) => id === versionId)?.no;
  const earlier: readonly Earlier[] = [
    ...view.assessments
      .filter(({ status }) => status === 'second')
      .map((second) => ({ key: second.id, no: noOf(second.versionId) ?? 0, words: judgementIn(second) })),
    ...judgements
      .filter((item) => item.submissionId === view.id && isRefused(item))
      .map(({ id, no, request }) => ({ key: id, no: noOf(request.versionId) ?? no, words: wordsOf(request) })),
  ].filter(({ no }) => newest !== null && no < newest.no);
  return earlier.map(({ key, no, words }) => (
    <Details key={key} card icon="copy" summary={t('carry-over.title', { no })}>
      <p className="typed">{[words.strength, words.nextStep].filter(Boolean).join('\n\n')}</p>
      <p className="mt-2">
        <Button
          look="alt"
          onClick={() => {
            keeper.bringOver(words);
            showToast({ words: t('carry-over.done') });
          }}
        >
          {t('carry-over.use', { no: newest?.no ?? no })}
        </Button>
      </p>
    </Details>
  ));
}

const isRefused = ({ answer }: DecidedJudgement): boolean => answer?.outcome === 'refused';
