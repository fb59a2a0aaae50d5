import { Button, Details, Note, showToast } from '@ui';
import type { PackagedCriterion } from '@contracts/packages';
import type { JudgementKeeper, KeeperState } from './judgement-keeper';
import { useT } from './marking.messages';

type Props = {
  readonly keeper: JudgementKeeper;
  readonly state: KeeperState;
  readonly criteria: readonly PackagedCriterion[];
};

export const conflictAnchor = 'dua-tulisan';

/** Two devices wrote about the same work: both texts stay until the mentor says which goes on, and even that can be undone. */
export function ConflictNote({ keeper, state: { other }, criteria }: Props) {
  const t = useT();
  if (!other) return null;
  const settle = (): void => {
    const put = keeper.settle();
    if (put)
      showToast({
        words: t('two.settled'),
        action: { text: t('two.undo'), icon: 'undo', run: () => keeper.bringBack(put) },
      });
  };
  return (
    <div id={conflictAnchor}>
      <Note tone="wait" icon="copy" role="alert" title={t('two.title')}>
        <p>{t('two.more')}</p>
        <Details summary={t('two.show')}>
          <ul>
            {criteria.map(({ id, title }) => {
              const level = other.levels[id];
              return (
                <li key={id}>
                  {title}: {level === undefined ? t('criterion.open') : t(`level.${level as 1 | 2 | 3 | 4}`)}
                </li>
              );
            })}
          </ul>
          <p className="mt-2">
            <b>{t('comment.strength')}</b>
          </p>
          <p className="typed">{other.strength || t('answer.empty')}</p>
          <p className="mt-2">
            <b>{t('comment.nextStep')}</b>
          </p>
          <p className="typed">{other.nextStep || t('answer.empty')}</p>
          {other.decision && (
            <p className="mt-2">
              <b>{t('verdict.title')}</b>: {t(`verdict.${other.decision}`)} {other.reason}
            </p>
          )}
        </Details>
        <div className="row wrap mt-2">
          <Button look="alt" onClick={settle}>
            {t('two.keep')}
          </Button>
          <Button look="quiet" onClick={() => keeper.swap()}>
            {t('two.swap')}
          </Button>
        </div>
      </Note>
    </div>
  );
}
