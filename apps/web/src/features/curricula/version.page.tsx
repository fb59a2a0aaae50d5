import { useState } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { VersionView } from '@contracts/curricula';
import { DeskScreen, useKept, useSession } from '@web/platform/desk';
import { Button, Card, Note, PageTitle, showToast, StepBar } from '@ui';
import { ChangesSection } from './changes.section';
import { changesToRead } from './changes.rules';
import { ChecklistCard, type ChecklistItem } from './checklist.card';
import { curriculaPath } from './curricula.paths';
import { useT } from './curricula.messages';
import { versionQuery } from './curricula.queries';
import { NumberCard } from './number.card';
import { FindingsCard } from './findings.card';
import { NotesCard } from './notes.card';
import { OutlineSection } from './outline.section';
import { SignaturesTimeline } from './signatures.timeline';
import { PublishEffect, SigningDialog } from './signing.dialog';
import { hasPart, VersionDock } from './version.dock';
import { VersionStatusChip } from './version-status.chip';
import { WithdrawalsSection } from './withdrawals.section';

const stages = ['draft', 'in_review', 'approved', 'published'] as const;
const nothing: readonly ChecklistItem[] = [];

/** One version: what changed, who signed, and the next step. */
export function VersionPage() {
  const t = useT();
  const { versionId = '' } = useParams();
  const { data: version } = useSuspenseQuery(versionQuery(versionId));
  const session = useSession();
  const { number, status, revision, may } = version;
  // Ticks vouch for what was read; another revision is read anew.
  const [ticked, tick, untick] = useKept(`curricula/checklist/${versionId}/${revision}`, nothing);
  const [isArchiving, setArchiving] = useState(false);
  const archived = (): void => {
    setArchiving(false);
    showToast({ words: t('done.retire', { number }) });
  };

  return (
    <DeskScreen
      title={t('version', { number })}
      back={{ to: curriculaPath, text: t('curricula') }}
      besideMenu
      dock={hasPart(session, status) && <VersionDock version={version} ticked={ticked} onSigned={untick} />}
    >
      <div className="stack">
        <PageTitle eyebrow={t('curriculum', { title: version.curriculum.title })} lead={<Lead version={version} />}>
          <TitleOf version={version} />
        </PageTitle>
        {status === 'superseded' || status === 'retired' ? (
          <VersionStatusChip status={status} />
        ) : (
          <StepBar
            label={t('stages')}
            steps={stages.map((stage) => t(`status.${stage}`))}
            now={stages.indexOf(status)}
          />
        )}
      </div>
      <div className="two side-r">
        <div className="stack-6">
          <WithdrawalsSection version={version} />
          <ChangesSection version={version} />
          <OutlineSection version={version} />
        </div>
        <aside className="stack" aria-label={t('aside')}>
          <NumberCard version={version} />
          <SignaturesTimeline version={version} />
          {may.approve && <ChecklistCard ticked={ticked} onChange={tick} />}
          <NotesCard version={version} />
          <FindingsCard version={version} />
          <EffectNote version={version} />
          {may.retire && (
            <Card className="stack-2">
              <h2>{t('retire')}</h2>
              <p>{t('retire.more')}</p>
              <Button look="stop" onClick={() => setArchiving(true)}>
                {t('act.retire', { number })}
              </Button>
            </Card>
          )}
        </aside>
      </div>
      {isArchiving && (
        <SigningDialog act="retire" version={version} onSigned={archived} onClose={() => setArchiving(false)} />
      )}
    </DeskScreen>
  );
}

function TitleOf({ version: { number, status, may } }: { version: VersionView }) {
  const t = useT();
  if (status === 'in_review') return t(may.approve ? 'title.review-you' : 'title.in_review', { number });
  if (status === 'approved') return t(may.publish ? 'title.publish-you' : 'title.approved', { number });
  return t(`title.${status}`, { number });
}

function Lead({ version }: { version: VersionView }) {
  const t = useT();
  const changes = changesToRead(version);
  if (version.comparedWith === null) return t('lead.first');
  if (changes.length === 0) return t('lead.same', { number: version.comparedWith });
  const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
  return (['changed', 'added', 'removed'] as const)
    .filter((kind) => count(kind) > 0)
    .map((kind) => t(`lead.${kind}`, { count: count(kind) }))
    .join(', ')
    .replace(/^./, (letter) => letter.toUpperCase())
    .concat('.');
}

function EffectNote({ version }: { version: VersionView }) {
  const t = useT();
  const { status, cohorts, number } = version;
  if (status === 'draft' || status === 'in_review' || status === 'approved') {
    return (
      <Note title={t('effect')}>
        <PublishEffect version={version} />
      </Note>
    );
  }
  return <Note title={t('effect')}>{t('effect.cohorts', { count: cohorts, number })}</Note>;
}
