import type { FileView } from '@contracts/curricula';
import { useSession } from '@web/platform/desk';
import { useFormat } from '@web/platform/format';
import { ChangedText, wordDiff } from '@web/platform/word-diff';
import { Button, Card } from '@ui';
import { useT } from './editor.messages';
import { valuesIn } from './form-edits';
import type { Form } from './form-layouts';

type Props = { mine: Form; theirs: FileView; onKeepMine: () => void; onTakeTheirs: () => void };
const placesShown = 12;

/** Two people changed the same file: both texts are here, none is lost, and the writer chooses. */
export function TheirsCard({ mine, theirs, onKeepMine, onTakeTheirs }: Props) {
  const t = useT();
  const format = useFormat(useSession().agency.zone);
  const [own, other] = [valuesIn(mine), valuesIn(theirs.form)];
  const places = [...new Set([...own.keys(), ...other.keys()])].filter((place) => own.get(place) !== other.get(place));
  const say = { added: t('diff.added'), removed: t('diff.removed') };
  return (
    <Card as="section" className="look stack" role="alert">
      <div className="stack-2">
        <h2>{theirs.editedBy ? t('theirs.by', { name: theirs.editedBy }) : t('theirs')}</h2>
        {theirs.editedAt && <p className="soft">{format.dayAndTime(theirs.editedAt)}</p>}
        <p>{t('theirs.more')}</p>
      </div>
      {places.slice(0, placesShown).map((place) => {
        const pieces = wordDiff(other.get(place) ?? '', own.get(place) ?? '');
        return (
          <div key={place} className="stack-2">
            <p className="soft">{t('theirs.saved')}</p>
            <p className="quote">
              <ChangedText pieces={pieces} without="added" say={say} />
            </p>
            <p className="soft">{t('theirs.mine')}</p>
            <p className="quote">
              <ChangedText pieces={pieces} without="removed" say={say} />
            </p>
          </div>
        );
      })}
      {places.length > placesShown && <p>{t('theirs.others', { count: places.length - placesShown })}</p>}
      <div className="row wrap">
        <Button look="alt" onClick={onKeepMine}>
          {t('theirs.keep-mine')}
        </Button>
        <Button look="alt" onClick={onTakeTheirs}>
          {t('theirs.take')}
        </Button>
      </div>
    </Card>
  );
}
