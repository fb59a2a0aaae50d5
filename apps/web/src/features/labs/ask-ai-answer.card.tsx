import { Lines } from '@web/learning';
import { Button, Card, Chip, Note } from '@ui';
import { AskAiTrouble } from './ask-ai-trouble.note';
import { useT } from './ask-ai.messages';
import type { Asking } from './use-asking';

type Props = {
  readonly asking: Asking;
  readonly onStop: () => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
  readonly onUse: (() => void) | undefined;
};

/** The answer while it is written and after: always marked as what it is, never more than a text. */
export function AskAiAnswer({ asking: { text, end, trouble }, onStop, onAgain, onClose, onUse }: Props) {
  const t = useT();
  return (
    <Card as="section" className="stack" aria-label={t('answer')} aria-busy={end === null}>
      <p>
        <Chip tone="wait" icon="flask">
          {t('answer')}
        </Chip>
      </p>
      {text !== '' && (
        <p className="quote">
          <Lines>{text}</Lines>
        </p>
      )}
      {end === null ? (
        <>
          {/* Read out once; the count that changes all the time is for the eye. */}
          <p role="status">{t('writing')}</p>
          <p className="soft" aria-hidden="true">
            {t('writing.letters', { count: text.length })}
          </p>
          <Button look="alt" icon="close" onClick={onStop}>
            {t('writing.stop')}
          </Button>
        </>
      ) : (
        <>
          {trouble && <AskAiTrouble trouble={trouble} />}
          {end === 'stopped' && <Note role="status" title={t('answer.stopped')} />}
          {end === 'cut' && <Note tone="wait" role="status" title={t('answer.cut')} />}
          {text !== '' && <p role="status">{t('answer.check')}</p>}
          <div className="row wrap">
            {text !== '' && onUse && <Button onClick={onUse}>{t('answer.use')}</Button>}
            <Button look="alt" onClick={onAgain}>
              {t('answer.again')}
            </Button>
            <Button look="quiet" onClick={onClose}>
              {t('answer.close')}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}
