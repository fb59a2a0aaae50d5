import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from './button';
import { Icon, type IconName } from './icon';

export type ToastMessage = {
  words: ReactNode;
  /** Takes it back, or goes there; a message with an action stays longer. */
  action?: { text: string; icon?: IconName | undefined; run: () => void } | undefined;
};

let shown: ToastMessage | undefined;
const listeners = new Set<() => void>();

const show = (message: ToastMessage | undefined): void => {
  shown = message;
  listeners.forEach((listener) => listener());
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Shows a short message in the region of the page; a newer one takes its place. */
export const showToast = (message: ToastMessage): void => show(message);

/** Where short messages appear, above the dock; once in every shell. */
export const ToastRegion = ({ closeLabel }: { closeLabel: string }) => {
  const message = useSyncExternalStore(
    subscribe,
    () => shown,
    () => undefined,
  );
  return (
    <div className="toasts" role="status">
      {message && <Toast message={message} closeLabel={closeLabel} />}
    </div>
  );
};

const Toast = ({ message, closeLabel }: { message: ToastMessage; closeLabel: string }) => {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => show(undefined), message.action ? 10_000 : 6_000);
    return () => clearTimeout(timer);
  }, [message, held]);

  const run = (): void => {
    show(undefined);
    message.action?.run();
  };
  return (
    <div
      className="toast"
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
    >
      <span className="grow">{message.words}</span>
      {message.action && (
        <Button look="quiet" icon={message.action.icon} onClick={run}>
          {message.action.text}
        </Button>
      )}
      <button type="button" className="btn quiet" aria-label={closeLabel} onClick={() => show(undefined)}>
        <Icon name="close" />
      </button>
    </div>
  );
};
