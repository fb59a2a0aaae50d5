import type { VersionView } from '@contracts/curricula';
import { Button } from '@ui';
import { useT } from './curricula.messages';
import { TroubleNote } from './trouble.note';
import { useTakeArchive } from './use-archive';

/** A version as one file: its folder with every text and recording. */
export function TakeArchiveButton({ version }: { version: VersionView }) {
  const t = useT();
  const taking = useTakeArchive(version);
  return (
    <>
      <Button
        look="quiet"
        icon="download"
        className="no-print"
        busy={taking.isPending && t('archive.packing')}
        onClick={() => taking.mutate()}
      >
        {t('archive.take')}
      </Button>
      <TroubleNote error={taking.error} />
    </>
  );
}
