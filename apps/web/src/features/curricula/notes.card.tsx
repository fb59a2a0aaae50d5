import type { VersionView } from '@contracts/curricula';
import { Card } from '@ui';
import { useT } from './curricula.messages';
import { audiences } from './notes.fields';

/** What was said of a version when it was published; nothing before, or when nothing was said. */
export function NotesCard({ version: { notes, publishedAt } }: { version: VersionView }) {
  const t = useT();
  const told = audiences.filter((audience) => notes[audience] !== '');
  if (publishedAt === null || told.length === 0) return null;
  return (
    <Card className="stack-2">
      <h2>{t('notes')}</h2>
      {told.map((audience) => (
        <div key={audience}>
          <h3>{t(`notes.${audience}`)}</h3>
          {notes[audience].split('\n').map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      ))}
    </Card>
  );
}
