import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { CohortTabs, cohortQuery } from '@web/cohorts';
import { DeskScreen } from '@web/platform/desk';
import { buttonClass, Card, Icon, Note, PageTitle } from '@ui';
import { ImportsCard } from './imports.card';
import { InvitationsList } from './invitations.list';
import { useT } from './invitations.messages';
import { importPath } from './invitations.paths';
import { InviteCard } from './invite.card';

/** Invites people to a cohort, one by one or with a file, and shows what became of it. */
export function InvitationsPage() {
  const t = useT();
  const { cohortId = '' } = useParams();
  const { data: cohort } = useSuspenseQuery(cohortQuery(cohortId));
  const isOver = cohort.status === 'closed' || cohort.status === 'cancelled';
  return (
    <DeskScreen title={t('title', { cohort: cohort.name })}>
      <div className="stack">
        <PageTitle eyebrow={cohort.name} lead={t('lead')}>
          {t('list')}
        </PageTitle>
        <CohortTabs cohortId={cohortId} />
      </div>
      {isOver ? (
        <Note title={t('over')}>{t('over-more')}</Note>
      ) : (
        <div className="two side-r">
          <InviteCard cohort={cohort} />
          <Card as="section" className="open stack">
            <h2>{t('file-in')}</h2>
            <p>{t('file-in.more')}</p>
            <div className="row wrap">
              <Link className={buttonClass({ look: 'alt' })} to={importPath(cohortId)}>
                <Icon name="document" />
                {t('file-in.do')}
              </Link>
            </div>
          </Card>
        </div>
      )}
      <ImportsCard cohortId={cohortId} />
      <InvitationsList cohort={cohort} />
    </DeskScreen>
  );
}
