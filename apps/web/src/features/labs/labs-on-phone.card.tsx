import { useEffect, useState } from 'react';
import { useFormat } from '@web/platform/format';
import { labsOnPhone, type LabsAnswer, type LabsWish } from '@web/platform/release';
import { Button, List, ListRow, Tile } from '@ui';
import { useT } from './labs.messages';

/** Whether the labs open without signal, and what it takes. Nothing while the app itself is not on the phone. */
export function LabsOnPhone() {
  const t = useT();
  const format = useFormat();
  const [labs, setLabs] = useState<LabsAnswer | null>(null);
  const [state, setState] = useState<'idle' | 'busy' | 'no-signal'>('idle');
  useEffect(() => {
    let isShown = true;
    void labsOnPhone('labs?').then((answer) => isShown && setLabs(answer));
    return () => {
      isShown = false;
    };
  }, []);
  if (!labs) return null;

  const change = async (wish: LabsWish): Promise<void> => {
    setState('busy');
    const answer = await labsOnPhone(wish);
    if (answer) setLabs(answer);
    setState(answer ? 'idle' : 'no-signal');
  };
  const size = format.bytes(labs.bytes);
  return (
    <section className="stack-2">
      <h2>{t('phone')}</h2>
      <List label={t('phone')}>
        <ListRow
          lead={<Tile tone={labs.kept ? 'ok' : undefined} icon={labs.kept ? 'tick' : 'download'} />}
          title={t(labs.kept ? 'phone.here' : 'phone.not-here')}
          action={
            labs.kept ? (
              <Button look="quiet" onClick={() => void change('drop-labs')} aria-label={t('phone.drop-named')}>
                {t('phone.drop')}
              </Button>
            ) : (
              <Button
                look="alt"
                busy={state === 'busy' && t('phone.bringing')}
                onClick={() => void change('keep-labs')}
                aria-label={t('phone.keep-named')}
              >
                {t('phone.keep')}
              </Button>
            )
          }
        >
          <span className="soft">{state === 'no-signal' ? t('phone.no-signal') : size}</span>
        </ListRow>
      </List>
    </section>
  );
}
