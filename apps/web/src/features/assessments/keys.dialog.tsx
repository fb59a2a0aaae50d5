import { Fragment } from 'react';
import { Button, Choice, Dialog } from '@ui';
import { useT } from './marking.messages';

type Props = { readonly wanted: boolean; readonly onWant: (wanted: boolean) => void; readonly onClose: () => void };

/** Which keys do what, and the way to turn them off. */
export function KeysDialog({ wanted, onWant, onClose }: Props) {
  const t = useT();
  const keys = [
    ['J · K', t('keys.walk')],
    ['1 · 2 · 3 · 4', t('keys.pick')],
    ['← · →', t('keys.arrows')],
    ['Ctrl + Enter', t('keys.release')],
    ['?', t('keys.help')],
  ];
  return (
    <Dialog title={t('keys.title')} onClose={onClose} actions={<Button onClick={onClose}>{t('keys.close')}</Button>}>
      <div className="stack">
        <dl className="kv">
          {keys.map(([key, what]) => (
            <Fragment key={key}>
              <dt>{key}</dt>
              <dd>{what}</dd>
            </Fragment>
          ))}
        </dl>
        <p className="soft">{t('keys.typing')}</p>
        <Choice type="checkbox" checked={wanted} onChange={({ target }) => onWant(target.checked)}>
          {t('keys.wanted')}
        </Choice>
      </div>
    </Dialog>
  );
}
