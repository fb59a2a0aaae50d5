import { useId, type ComponentProps, type MouseEvent, type ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type ButtonLook = {
  /** The filled one is the next step; a screen has one. */
  look?: 'filled' | 'alt' | 'quiet' | 'stop' | undefined;
  big?: boolean | undefined;
  full?: boolean | undefined;
};

/** The class of anything that looks like a button, for links of the router. */
export const buttonClass = ({ look = 'filled', big, full }: ButtonLook = {}): string =>
  classNames('btn', look !== 'filled' && look, big && 'big', full && 'full');

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> &
  ButtonLook & {
    icon?: IconName | undefined;
    /** The words while it works, with a count where there is one; the width stays. */
    busy?: ReactNode;
    /** Why it cannot be pressed yet. The button stays in reach and says it. */
    off?: ReactNode;
  };

const ignore = (event: MouseEvent): void => event.preventDefault();

/** One action, in words that say what happens. */
export function Button({ look, big, full, icon, busy, off, className, onClick, children, ...rest }: ButtonProps) {
  const reason = useId();
  const words = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  );
  return (
    <>
      <button
        type="button"
        {...rest}
        className={classNames(buttonClass({ look, big, full }), className)}
        onClick={busy || off ? ignore : onClick}
        aria-busy={busy ? true : undefined}
        aria-disabled={off ? true : undefined}
        aria-describedby={off ? reason : rest['aria-describedby']}
      >
        {busy ? (
          <>
            <span className="rest" aria-hidden="true">
              {words}
            </span>
            <span>
              <i className="spin" />
              {busy}
            </span>
          </>
        ) : (
          words
        )}
      </button>
      {off && (
        <span className="why" id={reason}>
          {off}
        </span>
      )}
    </>
  );
}
