import { useEffect, useState } from 'react';
import type { ModulePackage } from '@contracts/packages';
import { forgetSounds, hasSounds, keepSounds, weightOfSounds } from '@web/learning';
import { savesData } from '@web/platform/data-saver';
import { useFormat } from '@web/platform/format';
import { isNetworkTrouble } from '@web/platform/http';
import { StorageTrouble } from '@web/platform/store';
import { Button, ListRow, Tile } from '@ui';
import { useT } from './module.messages';

type State = 'unknown' | 'not-here' | 'here' | 'bringing' | 'no-signal' | 'full';

/** A module's recordings as a choice of their own: never along with its words, and not while data is saved. */
export function SoundPack({ module }: { module: ModulePackage }) {
  const t = useT();
  const format = useFormat();
  const [state, setState] = useState<State>('unknown');
  useEffect(() => {
    let isShown = true;
    void hasSounds(module).then((here) => isShown && setState(here ? 'here' : 'not-here'));
    return () => {
      isShown = false;
    };
  }, [module]);
  const { title } = module.module;

  const bring = async (): Promise<void> => {
    setState('bringing');
    try {
      await keepSounds(module);
      setState('here');
    } catch (error) {
      if (error instanceof StorageTrouble) setState('full');
      else if (isNetworkTrouble(error)) setState('no-signal');
      else throw error;
    }
  };
  const remove = async (): Promise<void> => {
    await forgetSounds(module);
    setState('not-here');
  };
  const size = format.bytes(weightOfSounds(module));
  const words = state === 'no-signal' ? t('pack.no-signal') : state === 'full' ? t('sound.full') : null;
  return (
    <ListRow
      lead={<Tile tone={state === 'here' ? 'ok' : undefined} icon={state === 'here' ? 'tick' : 'speaker'} />}
      title={t('sound', { size })}
      action={
        state === 'here' ? (
          <Button look="quiet" onClick={() => void remove()} aria-label={t('sound.delete-named', { title })}>
            {t('pack.delete')}
          </Button>
        ) : (
          <Button
            look="alt"
            busy={state === 'bringing' && t('pack.bringing')}
            off={savesData() && t('sound.saver')}
            onClick={() => void bring()}
            aria-label={t('sound.bring-named', { title })}
          >
            {t('pack.bring')}
          </Button>
        )
      }
    >
      <span className="soft">{words ?? t(state === 'here' ? 'pack.here' : 'sound.more')}</span>
    </ListRow>
  );
}
