import { Link } from 'react-router';
import type { LabActivity } from '@contracts/packages';
import { buttonClass, Note } from '@ui';
import { InDock } from './dock-slot';
import { labPath } from './lab-path';
import { useT } from './learning.messages';
import { Published } from './published';

type Props = {
  readonly activity: LabActivity;
  readonly best: number | null;
  readonly done: boolean;
  readonly active: boolean;
};

/** The door to a lab, and how it went the last time. */
export function LabDoor({ activity, best, done, active }: Props) {
  const t = useT();
  return (
    <div className="stack-5">
      {activity.introHtml && <Published html={activity.introHtml} />}
      {done && (
        <Note tone="ok" icon="tick" title={t('lab.done')}>
          {best === null ? t('lab.uncounted') : t('lab.best', { percent: Math.floor(best / 100) })}
        </Note>
      )}
      {done ? (
        // Not in the dock: what comes next is there, and a lab that is finished may be opened whenever she likes.
        <Link className={buttonClass({ look: 'alt' })} to={labPath(activity)}>
          {t('lab.again')}
        </Link>
      ) : (
        active && (
          <InDock>
            <Link className={buttonClass({ big: true })} to={labPath(activity)}>
              {t('lab.open')}
            </Link>
          </InDock>
        )
      )}
    </div>
  );
}
