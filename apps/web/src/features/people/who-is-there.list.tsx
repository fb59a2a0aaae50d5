import { useState } from 'react';
import { forgetRefused, type RefusedWork, type Sharer } from '@web/platform/shared-phone';
import { Avatar, List, ListRow, PageTitle, Tile } from '@ui';
import { useLockT } from './lock.messages';
import { RefusedNote } from './refused.note';

type Props = {
  readonly sharers: readonly Sharer[];
  readonly refused: ReadonlyMap<Sharer, readonly RefusedWork[]>;
  readonly onSharer: (sharer: Sharer) => void;
  readonly onElse: () => void;
  readonly onTrouble: (error: unknown) => void;
};

/** Everybody who has a part of this phone, and the way in for somebody else. */
export function WhoIsThere({ sharers, refused, onSharer, onElse, onTrouble }: Props) {
  const t = useLockT();
  const [told, setTold] = useState(refused);

  const forget = async (sharer: Sharer, works: readonly RefusedWork[]): Promise<void> => {
    await forgetRefused(sharer, works);
    setTold((before) => new Map([...before].filter(([one]) => one !== sharer)));
  };
  return (
    <>
      <PageTitle lead={t('who-more')}>{t('who')}</PageTitle>
      {[...told].map(([sharer, works]) => (
        <RefusedNote
          key={sharer.personId}
          name={sharer.name}
          works={works}
          onForget={() => void forget(sharer, works).catch(onTrouble)}
        />
      ))}
      <List label={t('who.label')}>
        {sharers.map((sharer) => (
          <ListRow
            key={sharer.personId}
            lead={<Avatar letter={letterOf(sharer.name)} />}
            title={sharer.name}
            link={<button type="button" onClick={() => onSharer(sharer)} />}
          >
            <span className="soft">{t(`who.${typeof sharer.lock === 'string' ? sharer.lock : sharer.lock.kind}`)}</span>
          </ListRow>
        ))}
        <ListRow lead={<Tile icon="plus" />} title={t('who.else')} link={<button type="button" onClick={onElse} />}>
          <span className="soft">{t('who.else-more')}</span>
        </ListRow>
      </List>
    </>
  );
}

/** Of the name, not of “Bu” or “Pak” before it. */
const letterOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).slice(0, 1);
