import type { SecretKind } from '@web/platform/shared-phone';
import { Button, ChoiceGroup, Field, Input } from '@ui';
import { useLockT } from './lock.messages';
import { Picture } from './picture';
import { pictures, picturesIn, picturesWanted } from './secret.rules';

type Props = {
  readonly kind: SecretKind;
  readonly label: string;
  readonly hint: string;
  readonly error?: string | false | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** It is what the screen is for: the keyboard opens by itself. */
  readonly first?: boolean;
};

/** A PIN to type, or four pictures to press one after the other. Neither is ever shown again. */
export function SecretField({ kind, label, hint, error, value, onChange, first = false }: Props) {
  const t = useLockT();
  if (kind === 'digits')
    return (
      <Field label={label} hint={hint} error={error}>
        {(wiring) => (
          <Input
            {...wiring}
            autoFocus={first}
            className="pin"
            type="password"
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            value={value}
            onChange={(event) => onChange(event.target.value.replace(/\D/g, ''))}
          />
        )}
      </Field>
    );
  const chosen = picturesIn(value);
  return (
    <ChoiceGroup legend={label} hint={hint} error={error}>
      <div className="pictures">
        {pictures.map((picture) => (
          <button
            key={picture}
            type="button"
            className="btn alt"
            onClick={() => chosen.length < picturesWanted && onChange([...chosen, picture].join(' '))}
          >
            <Picture name={picture} />
            {t(`picture.${picture}`)}
          </button>
        ))}
      </div>
      <div className="row between wrap">
        <span role="status">{t('enter.chosen', { count: chosen.length })}</span>
        {chosen.length > 0 && (
          <Button look="quiet" icon="undo" onClick={() => onChange('')}>
            {t('enter.clear')}
          </Button>
        )}
      </div>
    </ChoiceGroup>
  );
}
