import type { VersionView } from '@contracts/curricula';
import { useSession } from '@web/platform/desk';
import { useFormat } from '@web/platform/format';
import { Card, Timeline, TimelineStep } from '@ui';
import { useT } from './curricula.messages';
import { signedSteps } from './signatures.rules';

/** Who put a hand to a version, whose turn it is, and why one may or may not act: four eyes. */
export function SignaturesTimeline({ version }: { version: VersionView }) {
  const t = useT();
  const format = useFormat(useSession().agency.zone);
  return (
    <Card className="stack">
      <h2>{t('eyes')}</h2>
      <Timeline label={t('eyes')}>
        {signedSteps(version.signatures).map(({ act, personName, at, note, edits }, index) => (
          <TimelineStep key={index} state="done" title={t(`signed.${act as 'drafted'}`, { name: personName })}>
            {edits > 0 && <p>{t('signed.edits', { edits })}</p>}
            <p>{format.dayAndTime(at)}</p>
            {note && <p className="quote mt-1">{note}</p>}
          </TimelineStep>
        ))}
        <Coming version={version} />
      </Timeline>
    </Card>
  );
}

/** The steps that are still to come, the first of them as the one at hand. */
function Coming({ version: { status, may, whyNot } }: { version: VersionView }) {
  const t = useT();
  const review = may.approve ? t('coming.review-you') : t('coming.review');
  const publish = may.publish ? t('coming.publish-you') : t('coming.publish');
  if (status === 'draft') {
    return (
      <>
        <TimelineStep state="now" title={may.submit ? t('coming.submit-you') : t('coming.submit')}>
          {t('coming.submit-more')}
        </TimelineStep>
        <TimelineStep title={review}>{t('coming.review-more')}</TimelineStep>
        <TimelineStep title={publish} />
      </>
    );
  }
  if (status === 'in_review') {
    return (
      <>
        <TimelineStep state="now" title={review}>
          {may.approve ? t('coming.may-approve') : whyNot['approve']}
        </TimelineStep>
        <TimelineStep title={t('coming.publish')}>{t('coming.publish-more')}</TimelineStep>
      </>
    );
  }
  if (status !== 'approved') return null;
  return (
    <TimelineStep state="now" title={publish}>
      {may.publish ? t('coming.may-publish') : whyNot['publish']}
    </TimelineStep>
  );
}
