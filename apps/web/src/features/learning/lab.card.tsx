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
      {active && (
        <InDock>
          <Link className={buttonClass({ big: true, look: done ? 'alt' : undefined })} to={labPath(activity)}>
            {t(done ? 'lab.again' : 'lab.open')}
          </Link>
        </InDock>
      )}
    </div>
  );
}
