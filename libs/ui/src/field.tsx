import { useId, type ReactNode } from 'react';
import { Icon } from './icon';

/** What ties a control to its label, hint and error; spread it on the control. */
export type FieldWiring = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** How to put it right, never what is wrong with the person. */
  error?: ReactNode;
  children: (wiring: FieldWiring) => ReactNode;
};

/** A question with its control: label above, hint under it, error under the control. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}h` : undefined;
  const errorId = error ? `${id}e` : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={hintId}>
          {hint}
        </span>
      )}
      {children({
        id,
        'aria-describedby': [hintId, errorId].filter(Boolean).join(' ') || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}

/** The sentence that helps to repair an answer; the answer itself is kept. */
export const FieldError = ({ id, children }: { id: string | undefined; children: ReactNode }) => (
  <p className="err" id={id}>
    <Icon name="pencil" />
    {children}
  </p>
);
