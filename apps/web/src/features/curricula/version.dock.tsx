import { useState } from 'react';
import type { SessionView } from '@contracts/auth';
import type { VersionState, VersionView } from '@contracts/curricula';
import type { Permission } from '@contracts/kernel';
import { Button, Dock, showToast } from '@ui';
import { checklist, type ChecklistItem } from './checklist.card';
import { useT } from './curricula.messages';
import { countToMend } from './comments.rules';
import { useSign, type Act } from './sign-version';
import { SigningDialog } from './signing.dialog';
import { TroubleNote } from './trouble.note';

type Props = { version: VersionView; ticked: readonly ChecklistItem[]; onSigned: () => void };

/** What a person's role lets them sign at each stage; who has no part in a stage has no dock. */
const parts: Partial<Record<VersionState, Permission>> = {
  draft: 'curriculum:write',
  in_review: 'curriculum:review',
  approved: 'curriculum:publish',
};

/** Whether a person has a part in the next step of a version. */
export function hasPart(session: SessionView, status: VersionState): boolean {
  const part = parts[status];
  return part !== undefined && session.permissions.includes(part);
}

/** The next step of a version, signed by name; what one may not do says why. */
export function VersionDock({ version, ticked, onSigned }: Props) {
  const t = useT();
  const approval = useSign(version);
  const [asking, setAsking] = useState<Exclude<Act, 'approve'> | null>(null);
  const { number, status, may, whyNot } = version;
  const missing = checklist.filter((item) => !ticked.includes(item));
  const done = (act: Act): void => {
    setAsking(null);
    onSigned();
    showToast({ words: t(`done.${act}`, { number }) });
  };
  const toMend = countToMend(version.comments);
  const errors = version.findings.filter(({ severity }) => severity === 'error').length;

  return (
    <>
      <Dock label={t('dock')} wide>
        {approval.error && <TroubleNote error={approval.error} />}
        <Ready version={version} isTicked={missing.length === 0 && toMend === 0} />
        {may.return && (
          <Button look="alt" className="short" onClick={() => setAsking('return')}>
            {t('act.return')}
          </Button>
        )}
        {status === 'draft' && (
          <Button
            off={errors > 0 ? t('off.errors', { count: errors }) : whyNot['submit']}
            onClick={() => setAsking('submit')}
          >
            {t('act.submit')}
          </Button>
        )}
        {status === 'in_review' && (
          <Button
            busy={approval.isPending && t('busy')}
            off={
              whyNot['approve'] ??
              (toMend > 0 ? t('off.comments', { count: toMend }) : missing.length > 0 && <Missing items={missing} />)
            }
            onClick={() =>
              approval.mutate({ act: 'approve', checklist: [...ticked] }, { onSuccess: () => done('approve') })
            }
          >
            {t('act.approve', { number })}
          </Button>
        )}
        {status === 'approved' && (
          <Button off={whyNot['publish']} onClick={() => setAsking('publish')}>
            {t('act.publish', { number })}
          </Button>
        )}
      </Dock>
      {asking && (
        <SigningDialog act={asking} version={version} onSigned={() => done(asking)} onClose={() => setAsking(null)} />
      )}
    </>
  );
}

/** What the button at hand does, where nothing stands in its way. */
function Ready({ version: { status, may, findings }, isTicked }: { version: VersionView; isTicked: boolean }) {
  const t = useT();
  const isSound = findings.every(({ severity }) => severity !== 'error');
  if (status === 'draft') return may.submit && isSound ? <span className="why">{t('ready.submit')}</span> : null;
  if (status === 'in_review') return may.approve && isTicked ? <span className="why">{t('ready.approve')}</span> : null;
  return may.publish ? <span className="why">{t('coming.may-publish')}</span> : null;
}

function Missing({ items }: { items: readonly ChecklistItem[] }) {
  const t = useT();
  const [only] = items;
  return (
    <>
      <b>{t('off.checklist', { count: items.length })}</b>{' '}
      {items.length === 1 && only ? t(`checklist.${only}`) : t('off.checklist-more')}
    </>
  );
}
