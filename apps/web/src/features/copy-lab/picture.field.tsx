import { useState } from 'react';
import type { CopyWork } from '@labs/copy';
import { Button, Choice, ChoiceGroup, Details, Field, Note } from '@ui';
import { useT } from './copy-lab.messages';

type Picture = NonNullable<CopyWork['picture']>;
type Props = { readonly picture: CopyWork['picture']; readonly onChange: (picture: CopyWork['picture']) => void };

const answers = ['no', 'partly', 'yes'] as const;
const leastSide = 600;

/** The picture that goes with the text: only its size is read, the picture itself stays where it is. */
export function PictureField({ picture, onChange }: Props) {
  const t = useT();
  const [unreadable, setUnreadable] = useState(false);
  const measure = async (file: File | undefined) => {
    if (!file) return;
    try {
      const { width, height } = await createImageBitmap(file);
      setUnreadable(false);
      onChange({ width, height, madeByAi: null });
    } catch {
      // A file that is no picture, or one this phone can't open.
      setUnreadable(true);
    }
  };
  const small = picture && Math.min(picture.width, picture.height) < leastSide;
  return (
    <Details summary={t('picture.title')} card>
      <div className="stack mt-3">
        <Note tone="wait" icon="eye" title={t('picture.names')}>
          {t('picture.names-more')}
        </Note>
        <Field label={t('picture.choose')} hint={t('picture.stays')} error={unreadable && t('picture.unreadable')}>
          {(wiring) => (
            <input
              {...wiring}
              className="inp"
              type="file"
              accept="image/*"
              onChange={(event) => void measure(event.target.files?.[0])}
            />
          )}
        </Field>
        {picture && (
          <>
            {small && (
              <Note tone="fix" title={t('picture.small')}>
                {t('picture.small-more', { width: picture.width, height: picture.height })}
              </Note>
            )}
            <ChoiceGroup legend={t('picture.by-ai')}>
              {answers.map((answer) => (
                <Choice
                  key={answer}
                  name="by-ai"
                  checked={picture.madeByAi === answer}
                  onChange={() => onChange({ ...picture, madeByAi: answer } satisfies Picture)}
                >
                  {t(`picture.${answer}`)}
                </Choice>
              ))}
            </ChoiceGroup>
            <Button look="quiet" icon="trash" onClick={() => onChange(undefined)}>
              {t('picture.remove')}
            </Button>
          </>
        )}
      </div>
    </Details>
  );
}
