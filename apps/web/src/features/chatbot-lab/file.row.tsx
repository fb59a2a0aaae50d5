import { useState, type ReactNode } from 'react';
import { canShare, saveFile, shareFile } from '@web/platform/files';
import { Button, ListRow, showToast } from '@ui';
import { useT } from './chatbot-lab.messages';

type Props = {
  readonly title: string;
  readonly note: string;
  /** The file as it is saved. */
  readonly make: () => File;
  /** The file as other apps are offered it, where that is not the same. */
  readonly makeShared?: () => File;
  /** What else can be done with it. */
  readonly children?: ReactNode;
};

/** A file of the bot: to save, and to hand to another app where the browser can. */
export function FileRow({ title, note, make, makeShared = make, children }: Props) {
  const t = useT();
  const [isShareable] = useState(() => canShare(makeShared()));
  const share = async () => {
    if (!(await shareFile(makeShared()))) showToast({ words: t('take.not-shared') });
  };
  return (
    <ListRow title={title}>
      <span className="soft">{note}</span>
      <span className="row wrap">
        <Button
          look="quiet"
          icon="download"
          aria-label={t('take.save-named', { title })}
          onClick={() => saveFile(make())}
        >
          {t('take.save')}
        </Button>
        {isShareable && (
          <Button look="quiet" aria-label={t('take.share-named', { title })} onClick={() => void share()}>
            {t('take.share')}
          </Button>
        )}
        {children}
      </span>
    </ListRow>
  );
}
