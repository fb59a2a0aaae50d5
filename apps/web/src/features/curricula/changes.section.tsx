import { useState } from 'react';
import type { ChangeView, VersionView } from '@contracts/curricula';
import { useListQuery } from '@web/platform/list-query';
import { ChangedText, wordDiff } from '@web/platform/word-diff';
import { Button, Card, Chip, FilterChips, Note, type Tone, VisuallyHidden } from '@ui';
import { CommentDialog } from './comment.dialog';
import { CommentList } from './comment.list';
import { placeComments, type PlacedComments } from './comments.rules';
import { changesToRead, groupChanges, withinPlace, type ChangeGroup } from './changes.rules';
import { useT } from './curricula.messages';

const asked = { ubah: { semua: 'all', diubah: 'changed', ditambah: 'added', dihapus: 'removed' } } as const;
const filters = Object.values(asked.ubah);
const tones: Readonly<Record<ChangeView['kind'], Tone>> = { changed: 'info', added: 'ok', removed: 'fix' };
/** As many as a reviewer takes in before the page becomes long. */
const groupsAtFirst = 12;

/** What is different from the version before, place by place and word by word. */
export function ChangesSection({ version }: { version: VersionView }) {
  const t = useT();
  const { shown, change } = useListQuery(asked);
  const [isWhole, setWhole] = useState(false);
  const changes = changesToRead(version);
  const groups = groupChanges(changes.filter(({ kind }) => shown.ubah === 'all' || kind === shown.ubah));
  const read = isWhole ? groups : groups.slice(0, groupsAtFirst);
  const count = (kind: ChangeView['kind']) => changes.filter((one) => one.kind === kind).length;
  const placed = placeComments(version.comments, changes);
  const elsewhere = placed.elsewhere.length > 0 && (
    <>
      <h3>{t('comments.elsewhere')}</h3>
      <CommentList version={version} comments={placed.elsewhere} named />
    </>
  );
  if (version.comparedWith === null)
    return (
      <section className="stack">
        <Note title={t('changes.first')}>{t('changes.first-more')}</Note>
        {elsewhere}
      </section>
    );
  return (
    <section className="stack">
      <h2>{t('changes', { number: version.comparedWith })}</h2>
      {changes.length === 0 && (
        <Note title={t('changes.none')}>{t(version.may.edit ? 'changes.none-more' : 'changes.none-same')}</Note>
      )}
      {changes.length > 3 && (
        <FilterChips
          label={t('changes.filter')}
          value={shown.ubah}
          options={filters.map((value) => ({
            value,
            text: t(`changes.${value}`),
            count: value === 'all' ? changes.length : count(value),
          }))}
          onChange={(ubah) => change({ ubah })}
        />
      )}
      {changes.length > 0 && groups.length === 0 && <p>{t('changes.none-of-kind')}</p>}
      <ul className="stack">
        {read.map((group, index) => (
          <ChangeCard key={index} version={version} group={group} placed={placed} />
        ))}
      </ul>
      {groups.length > read.length && (
        <Button look="alt" onClick={() => setWhole(true)}>
          {t('changes.more', { count: groups.length - read.length })}
        </Button>
      )}
      {elsewhere}
    </section>
  );
}

type ChangeCardProps = { version: VersionView; group: ChangeGroup; placed: PlacedComments };

const ChangeCard = ({ version, group: { place, changes }, placed }: ChangeCardProps) => (
  <Card as="li" className="stack">
    <h3>{place}</h3>
    {changes.map((change, index) => (
      <div key={index} className="stack-2">
        <ChangedWords change={change} />
        <CommentList version={version} comments={placed.beside.get(change) ?? []} />
        {version.may.comment && <CommentButton version={version} change={change} />}
      </div>
    ))}
  </Card>
);

function CommentButton({ version: { id }, change }: { version: VersionView; change: ChangeView }) {
  const t = useT();
  const [isWriting, setWriting] = useState(false);
  return (
    <>
      <Button look="quiet" className="flush" icon="pencil" onClick={() => setWriting(true)}>
        {t('comment')}
        <VisuallyHidden>{` ${change.where}`}</VisuallyHidden>
      </Button>
      {isWriting && <CommentDialog versionId={id} change={change} onClose={() => setWriting(false)} />}
    </>
  );
}

function ChangedWords({ change: { kind, where, before, after } }: { change: ChangeView }) {
  const t = useT();
  return (
    <div className="stack-2">
      <div className="row between wrap">
        <p className="soft">{withinPlace(where)}</p>
        <Chip tone={tones[kind]}>{t(`change.${kind}`)}</Chip>
      </div>
      <p className="quote">
        <ChangedText
          pieces={wordDiff(before ?? '', after ?? '')}
          say={{ added: t('diff.added'), removed: t('diff.removed') }}
        />
      </p>
    </div>
  );
}
