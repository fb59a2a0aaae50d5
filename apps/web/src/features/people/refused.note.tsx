import { useState } from 'react';
import { useFormat } from '@web/platform/format';
import type { RefusedWork } from '@web/platform/shared-phone';
import { Button, Dialog, Note } from '@ui';
import { useLockT } from './lock.messages';

type Props = {
  readonly name: string;
  readonly works: readonly RefusedWork[];
  readonly onForget: () => void;
};

/** Tells of work that was left of an erased part and that the server will not take. Whoever has the phone may read it: so only what and when. */
export function RefusedNote({ name, works, onForget }: Props) {
  const t = useLockT();
  const format = useFormat();
  const [asking, ask] = useState(false);
  return (
    <Note tone="fix" title={t('refused', { name, count: works.length })}>
      <ul>
        {works.map(({ id, kind, at }) => (
          <li key={id}>
            {t(`act.${kind ?? 'some'}`)}, {format.dayAndTime(at)}
          </li>
        ))}
      </ul>
      <p>{t('refused-more', { name })}</p>
      <Button look="quiet" className="flush" onClick={() => ask(true)}>
        {t('refused.forget')}
      </Button>
      {asking && (
        <Dialog
          title={t('refused.ask', { name })}
          onClose={() => ask(false)}
          actions={
            <>
              <Button onClick={() => ask(false)}>{t('refused.keep')}</Button>
              <Button look="stop" onClick={onForget}>
                {t('refused.go')}
              </Button>
            </>
          }
        >
          {t('refused.ask-more')}
        </Dialog>
      )}
    </Note>
  );
}
