import { useEffect, useState } from 'react';
import type { NoticeView } from '@contracts/people';
import { NetworkTrouble, ProblemError } from '@web/platform/http';
import { Button, Card, Icon, Skeleton } from '@ui';
import { AskAiTrouble } from './ask-ai-trouble.note';
import { useT } from './ask-ai.messages';
import { decideConsent, readNotice } from './decide-consent';

type Props = { readonly onAgreed: () => void; readonly onLater: () => void };

/** Asks once whether practice texts may go to a language model; the words agreed to are the agency's notice. */
export function AskAiConsent({ onAgreed, onLater }: Props) {
  const t = useT();
  const [notice, setNotice] = useState<NoticeView | null>(null);
  const [trouble, setTrouble] = useState<ProblemError | NetworkTrouble | null>(null);
  const [isBusy, setBusy] = useState(false);

  const or = (error: unknown): void => {
    if (!(error instanceof ProblemError) && !(error instanceof NetworkTrouble)) throw error;
    setTrouble(error);
    setBusy(false);
  };
  useEffect(() => void readNotice().then(setNotice, or), []);
  const words = notice?.purposes.find(({ purpose }) => purpose === 'llm')?.text;

  const agree = async (): Promise<void> => {
    if (!notice) return;
    setBusy(true);
    setTrouble(null);
    await decideConsent(notice.hash, true).then(onAgreed, or);
  };
  return (
    <Card as="section" className="stack">
      <h2>{t('consent')}</h2>
      {notice ? (
        <>
          {words && <p className="quote">{words}</p>}
          <ul className="stack-2">
            {(['masked', 'kept', 'free'] as const).map((part) => (
              <li className="row start" key={part}>
                <Icon name="tick" />
                <span className="grow">{t(`consent.${part}`)}</span>
              </li>
            ))}
          </ul>
          {notice.privacyContact && <p className="soft">{t('consent.contact', { contact: notice.privacyContact })}</p>}
        </>
      ) : (
        !trouble && <Skeleton label={t('consent.opening')} />
      )}
      {trouble && <AskAiTrouble trouble={trouble} />}
      <div className="row wrap">
        {words && (
          <Button busy={isBusy && t('consent.busy')} onClick={() => void agree()}>
            {t('consent.yes')}
          </Button>
        )}
        <Button look="quiet" onClick={onLater}>
          {t('consent.no')}
        </Button>
      </div>
    </Card>
  );
}
