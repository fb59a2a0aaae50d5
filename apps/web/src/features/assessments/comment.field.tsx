import { useRef, useState } from 'react';
import type { PackagedCriterion } from '@contracts/packages';
import { Button, Field, TextArea } from '@ui';
import { useT } from './marking.messages';
import { PhraseBank } from './phrase-bank.dialog';
import { addPhrase, type CommentPart, type Phrase } from './phrases.rules';

type Props = {
  readonly part: CommentPart;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly phrases: readonly Phrase[];
  readonly criteria: readonly PackagedCriterion[];
  readonly levels: Readonly<Record<string, number>>;
};

export const commentAnchor = (part: CommentPart): string => `tulis-${part}`;

/** What the mentor tells the learner: her own words, or a phrase from the bank to begin with. */
export function CommentField({ part, value, onChange, phrases, criteria, levels }: Props) {
  const t = useT();
  const area = useRef<HTMLTextAreaElement>(null);
  const [open, setOpen] = useState(false);

  const take = (phrase: Phrase): void => {
    const { text, from, to } = addPhrase(value, phrase.text);
    onChange(text);
    setOpen(false);
    // After the dialog has given the focus back and the words are in the field.
    setTimeout(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from, to);
    });
  };
  return (
    <div className="stack-2" id={commentAnchor(part)}>
      <Field label={t(`comment.${part}`)} hint={t(`comment.${part}-hint`)}>
        {(wiring) => (
          <TextArea
            {...wiring}
            ref={(element) => {
              area.current = element;
            }}
            maxLength={2000}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Field>
      {phrases.length > 0 && (
        <Button
          look="quiet"
          className="flush"
          icon="document"
          aria-label={t('phrases.open', { part: t(`comment.${part}`) })}
          onClick={() => setOpen(true)}
        >
          {t('phrases.title')}
        </Button>
      )}
      {open && (
        <PhraseBank
          part={part}
          phrases={phrases}
          criteria={criteria}
          levels={levels}
          onTake={take}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
