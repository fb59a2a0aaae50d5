import type { PackagedCriterion } from '@contracts/packages';
import { Button, Dock } from '@ui';
import type { KeeperState } from './judgement-keeper';
import { gapIn, proposalOf, type Gap } from './judgement.rules';
import { commentAnchor } from './comment.field';
import { conflictAnchor } from './conflict.note';
import { criterionAnchor } from './mark-criterion.card';
import { useT } from './marking.messages';
import { reasonAnchor, verdictAnchor } from './verdict.card';
import { useMean } from './use-mean';

type Props = {
  readonly criteria: readonly PackagedCriterion[];
  readonly state: KeeperState;
  readonly blanks: readonly string[];
  readonly onRelease: () => void;
};

/** How far the judgement is, what it lacks first, and the one button. */
export function ReleaseDock({ criteria, state: { judgement, other }, blanks, onRelease }: Props) {
  const t = useT();
  const mean = useMean();
  const { meanHundredths } = proposalOf(criteria, judgement);
  const chosen = Object.keys(judgement.levels).length;
  const progress =
    chosen === 0
      ? t('dock.none', { count: criteria.length })
      : t('dock.progress', { chosen, count: criteria.length, mean: mean(meanHundredths) });
  const gap: Gap | null = other ? { part: 'two' } : gapIn(criteria, judgement, blanks);
  return (
    <Dock wide label={t('dock')}>
      {!gap && (
        <p className="why">
          <b>{t('dock.ready')}</b> {progress}
        </p>
      )}
      <Button
        off={
          gap && (
            <>
              <b>
                <GapLink gap={gap} />
              </b>{' '}
              {progress}
            </>
          )
        }
        onClick={onRelease}
      >
        {t('release')}
      </Button>
    </Dock>
  );
}

/** Names the gap and leads to it. */
function GapLink({ gap }: { gap: Gap }) {
  const t = useT();
  const anchor = anchorOf(gap);
  return (
    <a
      href={`#${anchor}`}
      onClick={(event) => {
        event.preventDefault();
        goTo(anchor);
      }}
    >
      {gap.part === 'level'
        ? t('gap.level', { title: gap.criterion.title })
        : gap.part === 'blank'
          ? t('gap.blank', { blank: gap.blank })
          : t(`gap.${gap.part}`)}
    </a>
  );
}

function anchorOf(gap: Gap): string {
  switch (gap.part) {
    case 'two':
      return conflictAnchor;
    case 'level':
      return criterionAnchor(gap.criterion.id);
    case 'strength':
    case 'nextStep':
      return commentAnchor(gap.part);
    case 'blank':
      return commentAnchor(gap.where);
    case 'decision':
      return verdictAnchor;
    case 'reason':
      return reasonAnchor;
  }
}

/** Brings a part of the rubric into view and puts the focus where something is to be done. */
export function goTo(anchor: string): void {
  const part = document.getElementById(anchor);
  part?.scrollIntoView({ block: 'center' });
  part?.querySelector<HTMLElement>('input:checked, input, textarea, .btn')?.focus({ preventScroll: true });
}
