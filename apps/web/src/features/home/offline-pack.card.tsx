import { useState } from 'react';
import type { HomeEnrolment, HomeModule } from '@contracts/learning';
import type { ModulePackage } from '@contracts/packages';
import { shelfOf } from '@web/learning';
import { useDevice, useSnapshot } from '@web/platform/device';
import { useFormat } from '@web/platform/format';
import { isNetworkTrouble, ProblemError } from '@web/platform/http';
import { keepApp } from '@web/platform/release';
import { Button, List, ListRow, Tile } from '@ui';
import { keepSheets } from '@web/sittings';
import { mostPerPhoto } from '@web/submissions';
import { useT } from './module.messages';
import { SoundPack } from './sound-pack.row';

type Props = { readonly enrolment: HomeEnrolment; readonly module: HomeModule; readonly words: ModulePackage | null };

/** Whether a module can be learned without signal, and how much room it takes. */
export function OfflinePack({ enrolment, module, words }: Props) {
  const t = useT();
  const format = useFormat();
  const device = useDevice();
  const { store } = device;
  const { packages } = useSnapshot();
  const [state, setState] = useState<'idle' | 'busy' | 'no-signal'>('idle');
  const here = packages.has(module.hash);
  const size = format.bytes(module.bytes);

  const bring = async (): Promise<void> => {
    setState('busy');
    try {
      await shelfOf(store).module(module);
      await keepSheets(device, { enrolment, module });
      // What it says is to be learned without signal is of no use without the app.
      await keepApp();
      setState('idle');
    } catch (error) {
      if (!isNetworkTrouble(error) && !(error instanceof ProblemError)) throw error;
      setState('no-signal');
    }
  };
  return (
    <section className="stack-2">
      <h2>{t('pack')}</h2>
      <List label={t('pack')}>
        <ListRow
          lead={<Tile tone={here ? 'ok' : undefined} icon={here ? 'tick' : 'download'} />}
          title={t(here ? 'pack.here' : 'pack.not-here')}
          action={
            here ? (
              <Button
                look="quiet"
                onClick={() => void store.deletePackage(module.hash)}
                aria-label={t('pack.delete-named', { title: module.title })}
              >
                {t('pack.delete')}
              </Button>
            ) : (
              <Button
                look="alt"
                busy={state === 'busy' && t('pack.bringing')}
                onClick={() => void bring()}
                aria-label={t('pack.bring-named', { title: module.title })}
              >
                {t('pack.bring')}
              </Button>
            )
          }
        >
          <span className="soft">{state === 'no-signal' ? t('pack.no-signal') : size}</span>
        </ListRow>
        {words && words.media.length > 0 && <SoundPack module={words} />}
      </List>
      <p className="soft">{t('pack.quota', { size, photo: format.bytes(mostPerPhoto()) })}</p>
    </section>
  );
}
