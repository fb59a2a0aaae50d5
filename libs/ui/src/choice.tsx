import { useId, type ComponentProps, type ReactNode } from 'react';
import { classNames } from './class-names';
import { FieldError } from './field';
import { Icon } from './icon';

export type ChoiceGroupProps = {
  legend: ReactNode;
  /** Keeps the legend for screen readers where a title above already asks. */
  hideLegend?: boolean | undefined;
  hint?: ReactNode;
  error?: ReactNode;
  children: ReactNode;
};

/** One question and its choices; five at most on a phone. */
export function ChoiceGroup({ legend, hideLegend, hint, error, children }: ChoiceGroupProps) {
  const id = useId();
  const described = [hint && `${id}h`, error && `${id}e`].filter(Boolean).join(' ');
  return (
    <fieldset className="choices" aria-describedby={described || undefined}>
      <legend className={hideLegend ? 'hide' : undefined}>{legend}</legend>
      {hint && (
        <span className="hint" id={`${id}h`}>
          {hint}
        </span>
      )}
      {children}
      {error && <FieldError id={`${id}e`}>{error}</FieldError>}
    </fieldset>
  );
}

export type ChoiceProps = Omit<ComponentProps<'input'>, 'type' | 'children'> & {
  type?: 'radio' | 'checkbox' | undefined;
  children: ReactNode;
  /** A second, softer line. */
  note?: ReactNode;
  /** How the choice turned out, once it is known. */
  verdict?: 'right' | 'miss' | undefined;
  /** The verdict in words; colour alone says nothing. */
  say?: ReactNode;
};

/** An answer as a card: the whole card is the target. */
export const Choice = ({ type = 'radio', children, note, verdict, say, ...rest }: ChoiceProps) => (
  <label className={classNames('choice', verdict, verdict && (verdict === 'right' ? 'ok' : 'fix'))}>
    <input {...rest} type={type} />
    <span className="choice-face">
      {children}
      {note && <small>{note}</small>}
      {verdict && (
        <span className="say">
          <Icon name={verdict === 'right' ? 'tick' : 'pencil'} />
          {say}
        </span>
      )}
    </span>
  </label>
);
