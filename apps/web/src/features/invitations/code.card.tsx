import { useEffect, useRef } from 'react';
import type { CohortView, InvitationView } from '@contracts/cohorts';
import { CopyButton } from '@web/cohorts';
import { useSession } from '@web/platform/desk';
import { useFormat } from '@web/platform/format';
import { Button, Card } from '@ui';
import { useT } from './invitations.messages';

type Props = { invitation: InvitationView & { code: string }; cohort: CohortView; onNext: () => void };

/** The code of a new invitation, to read out or send on; it is seen this once. */
export function CodeCard({ invitation: { name, code, phone, expiresAt }, cohort, onNext }: Props) {
  const t = useT();
  const format = useFormat(useSession().agency.zone);
  const address = `${location.origin}/undangan/${code.replace(/[^0-9A-Za-z]/g, '')}`;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <Card as="section" className="look stack">
      <h2 ref={title} tabIndex={-1}>
        {t('code', { name })}
      </h2>
      <p className="key-figure">{code}</p>
      <p>{t('code.once')}</p>
      <p className="soft">{t('code.detail', { phone, date: format.date(expiresAt) })}</p>
      <p className="quote">{t('code.words', { name, cohort: cohort.name, code, address })}</p>
      <div className="row wrap no-print">
        <CopyButton text={t('code.words', { name, cohort: cohort.name, code, address })} done={t('code.copied')}>
          {t('code.copy-words')}
        </CopyButton>
        <CopyButton text={code} done={t('code.copied')}>
          {t('code.copy')}
        </CopyButton>
      </div>
      <div className="row wrap no-print">
        <Button icon="plus" onClick={onNext}>
          {t('code.next')}
        </Button>
      </div>
    </Card>
  );
}
