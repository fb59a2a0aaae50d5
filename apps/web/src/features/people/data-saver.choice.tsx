import { useState } from 'react';
import { changeSaver, savesData } from '@web/platform/data-saver';
import { Choice } from '@ui';
import { useT } from './people.messages';

/** Whether the app fetches only what she asks for; chosen for this phone. */
export function DataSaver() {
  const t = useT();
  const [on, setOn] = useState(savesData);
  return (
    <Choice
      type="checkbox"
      checked={on}
      note={t('saver-more')}
      onChange={({ target: { checked } }) => {
        changeSaver(checked);
        setOn(checked);
      }}
    >
      {t('saver')}
    </Choice>
  );
}
