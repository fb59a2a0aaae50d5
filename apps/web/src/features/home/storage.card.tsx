import { useEffect, useState } from 'react';
import { useSnapshot } from '@web/platform/device';
import { useFormat } from '@web/platform/format';
import { Card, Note, Progress } from '@ui';
import { useT } from './module.messages';

type Room = { readonly used: number; readonly left: number };

/** Less than this is soon full: a task with three photos and a module need about half of it. */
const tight = 10_000_000;

/** How much of the phone the app takes, and how much room is left. Nothing where the browser does not say. */
export function StorageCard() {
  const t = useT();
  const format = useFormat();
  const { packages } = useSnapshot();
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    let isShown = true;
    void readRoom().then((read) => isShown && setRoom(read));
    return () => {
      isShown = false;
    };
  }, [packages.size]);
  if (!room) return null;
  const values = { used: format.bytes(room.used), left: format.bytes(room.left) };
  return (
    <section className="stack-2">
      <h2>{t('room')}</h2>
      <Card className="stack-2">
        <Progress value={room.used} max={room.used + room.left} label={t('room.used', values)} />
      </Card>
      {room.left < tight && (
        <Note tone="wait" icon="phone" title={t('room.tight')}>
          {t('room.tight-more')}
        </Note>
      )}
    </section>
  );
}

async function readRoom(): Promise<Room | null> {
  const storage = navigator.storage as StorageManager | undefined;
  if (!storage?.estimate) return null;
  const { usage = 0, quota = 0 } = await storage.estimate();
  return quota > 0 ? { used: usage, left: Math.max(0, quota - usage) } : null;
}
