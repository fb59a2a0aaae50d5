import type { ReleaseNotes } from '@contracts/curricula';
import { Field, TextArea } from '@ui';
import { useT } from './curricula.messages';

/** Longest text the server keeps for one audience. */
const longest = 2000;
export const audiences = ['learners', 'mentors'] as const;

type Props = { notes: ReleaseNotes; onChange: (notes: ReleaseNotes) => void };

/** What is new in a version, in the publisher's words: one short text per audience. */
export function NotesFields({ notes, onChange }: Props) {
  const t = useT();
  return audiences.map((audience) => (
    <Field key={audience} label={t(`notes.${audience}-field`)} hint={t('notes.hint')}>
      {(wiring) => (
        <TextArea
          {...wiring}
          maxLength={longest}
          value={notes[audience]}
          onChange={({ target }) => onChange({ ...notes, [audience]: target.value })}
        />
      )}
    </Field>
  ));
}
