import type { Owner } from '@web/platform/store';
import type { Sharer } from '@web/platform/shared-phone';
import { Avatar, List, ListRow, PageTitle, Tile } from '@ui';
import { useLockT } from './lock.messages';

/** Somebody whose part of the phone is not locked. */
export type OpenPerson = Owner & { readonly name: string };

type Props = {
  readonly sharers: readonly Sharer[];
  readonly open: OpenPerson | null;
  readonly onSharer: (sharer: Sharer) => void;
  readonly onOpen: (person: OpenPerson) => void;
  readonly onElse: () => void;
};

/** Everybody who has a part of this phone, and the way in for somebody else. */
export function WhoIsThere({ sharers, open, onSharer, onOpen, onElse }: Props) {
  const t = useLockT();
  return (
    <>
      <PageTitle lead={t('who-more')}>{t('who')}</PageTitle>
      <List label={t('who.label')}>
        {sharers.map((sharer) => (
          <ListRow
            key={sharer.personId}
            lead={<Avatar letter={letterOf(sharer.name)} />}
            title={sharer.name}
            link={<button type="button" onClick={() => onSharer(sharer)} />}
          >
            <span className="soft">{t(sharer.wrapped ? `who.${sharer.kind}` : 'who.erased')}</span>
          </ListRow>
        ))}
        {open && (
          <ListRow
            lead={<Avatar letter={letterOf(open.name)} />}
            title={open.name}
            link={<button type="button" onClick={() => onOpen(open)} />}
          >
            <span className="soft">{t('who.open')}</span>
          </ListRow>
        )}
        <ListRow lead={<Tile icon="plus" />} title={t('who.else')} link={<button type="button" onClick={onElse} />}>
          <span className="soft">{t('who.else-more')}</span>
        </ListRow>
      </List>
    </>
  );
}

/** Of the name, not of “Bu” or “Pak” before it. */
const letterOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).slice(0, 1);
