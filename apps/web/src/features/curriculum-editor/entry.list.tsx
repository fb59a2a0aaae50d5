import { useState } from 'react';
import { Link } from 'react-router';
import type { FileFinding } from '@contracts/curricula';
import { Button, Card, Chip, Field, FieldError, Select, showToast } from '@ui';
import { useSurroundings } from './choices.context';
import { filePath } from './editor.paths';
import { FoldedCard } from './folded.card';
import { useT } from './editor.messages';
import { entryTitle, moved, newEntry } from './form-edits';
import { kindOfEntry, type Form, type ItemLayout } from './form-layouts';
import { findingsAt, findingsUnder, FormFields } from './form.fields';

type Props = {
  label: string;
  item: ItemLayout;
  list: readonly Form[];
  path: string;
  findings: readonly FileFinding[];
  readOnly: boolean;
  onChange: (list: Form[]) => void;
};

/** Entries that can be added, moved and taken out; what was taken out can be had back. */
export function EntryList({ label, item, list, path, findings, readOnly, onChange }: Props) {
  const t = useT();
  const [fresh, setFresh] = useState<number | null>(null);
  const kinds = Object.keys(item.kinds);
  const nameOf = (kind: string) =>
    kinds.length === 1 ? t(`entry.${item.name}` as 'entry.part') : t(`kind.${kind}` as 'kind.markdown');
  const own = findingsAt(findings, path).filter(({ severity }) => severity === 'error');

  const drop = (index: number): void => {
    onChange(list.filter((_, at) => at !== index));
    showToast({
      words: t('dropped', { name: entryTitle(item, list[index] ?? {}) }),
      action: { text: t('undo'), icon: 'undo', run: () => onChange([...list]) },
    });
  };
  const add = (kind: string): void => {
    setFresh(list.length);
    onChange([...list, newEntry(item, kind, list)]);
  };
  // What stands at the head of a file is folded, so that the whole of it can be seen.
  const isFolded = !path.includes('.') && item.name !== 'goal' && item.name !== 'place';
  return (
    <fieldset className="choices stack">
      <legend>{label}</legend>
      {list.map((entry, index) => {
        const kind = kindOfEntry(item, entry);
        const name = t('entry.numbered', { name: nameOf(kind), number: index + 1 });
        const within = findingsUnder(findings, `${path}.${index}`);
        const wrong = findingsAt(findings, `${path}.${index}`);
        const key = typeof entry['id'] === 'string' && item.id === 'uuid' ? entry['id'] : index;
        const acts = !readOnly && (
          <span className="row wrap">
            {index > 0 && (
              <Button
                look="quiet"
                aria-label={t('move-up-one', { name })}
                onClick={() => onChange(moved(list, index, index - 1))}
              >
                {t('move-up')}
              </Button>
            )}
            {index < list.length - 1 && (
              <Button
                look="quiet"
                aria-label={t('move-down-one', { name })}
                onClick={() => onChange(moved(list, index, index + 1))}
              >
                {t('move-down')}
              </Button>
            )}
            <Button look="quiet" aria-label={t('drop-one', { name })} onClick={() => drop(index)}>
              {t('drop')}
            </Button>
          </span>
        );
        const body = (
          <>
            {wrong.length > 0 && (
              <FieldError id={undefined}>{wrong.map(({ what, how }) => `${what} ${how}`.trim()).join(' ')}</FieldError>
            )}
            <FormFields
              fields={item.kinds[kind]?.fields ?? []}
              form={entry}
              path={`${path}.${index}`}
              findings={findings}
              readOnly={readOnly}
              onChange={(next) => onChange(list.map((each, at) => (at === index ? next : each)))}
            />
            {kind === 'activity' && <OpenNamed slug={String(entry['slug'] ?? entry['activity'] ?? '')} />}
            {kind === 'lesson' && <OpenNamed slug={String(entry['lesson'] ?? '')} />}
          </>
        );
        if (isFolded) {
          return (
            <FoldedCard
              key={key}
              isOpen={index === fresh || list.length === 1}
              summary={
                <>
                  {name} · {entryTitle(item, entry)}{' '}
                  {within.some(({ severity }) => severity === 'error') && <Chip tone="fix">{t('mend')}</Chip>}
                </>
              }
            >
              <div className="stack" role="group" aria-label={name}>
                {acts}
                {body}
              </div>
            </FoldedCard>
          );
        }
        return (
          <Card key={key} className="stack-2 entry" role="group" aria-label={name}>
            <div className="row between wrap">
              <b>{name}</b>
              {acts}
            </div>
            {body}
          </Card>
        );
      })}
      {own.length > 0 && <FieldError id={undefined}>{own.map(({ what }) => what).join(' ')}</FieldError>}
      {!readOnly && <AddEntry kinds={kinds} nameOf={nameOf} onAdd={add} />}
    </fieldset>
  );
}

type AddProps = { kinds: readonly string[]; nameOf: (kind: string) => string; onAdd: (kind: string) => void };

/** One more entry; where there are several kinds they are chosen from a list. */
function AddEntry({ kinds, nameOf, onAdd }: AddProps) {
  const t = useT();
  if (kinds.length <= 2) {
    return (
      <div className="row wrap">
        {kinds.map((kind) => (
          <Button key={kind} look="alt" icon="plus" onClick={() => onAdd(kind)}>
            {t('add', { name: nameOf(kind) })}
          </Button>
        ))}
      </div>
    );
  }
  return (
    <Field label={t('pick.more')}>
      {(wiring) => (
        <Select {...wiring} value="" onChange={({ target }) => onAdd(target.value)}>
          <option value="">{t('pick.kind')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {nameOf(kind)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** The way to the file that an entry names. */
function OpenNamed({ slug }: { slug: string }) {
  const t = useT();
  const { versionId, path, files } = useSurroundings();
  const folder = /^(.*\/modules\/[^/]+)\//.exec(path)?.[1];
  const found = files.files.find((file) => file.slug === slug && file.folder === folder && file.kind !== 'case');
  return found ? <Link to={filePath(versionId, found.path)}>{t('open-one', { title: found.title })}</Link> : null;
}
