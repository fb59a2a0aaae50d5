import { useEffect, useId, useRef, type ReactNode } from 'react';
import { classNames } from './class-names';

export type DialogProps = {
  /** Names the thing: “Hapus kiriman Tugas 2?” */
  title: ReactNode;
  children?: ReactNode;
  /** The safe one first and filled. */
  actions: ReactNode;
  /** For a picture or a list that wants the width of a desk. */
  wide?: boolean | undefined;
  /** Called when it is left with Escape or back. */
  onClose: () => void;
};

/** A question that must be answered before going on; it is open as long as it is rendered. */
export const Dialog = ({ title, children, actions, wide, onClose }: DialogProps) => {
  const sheet = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = sheet.current;
    const before = document.activeElement;
    // Browsers without modal dialogs show it in its place; nothing is lost but the dimmed ground.
    if (dialog?.showModal) dialog.showModal();
    else dialog?.setAttribute('open', '');
    return () => {
      dialog?.close?.();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={sheet}
      className={classNames('sheet', wide && 'wide-sheet')}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {children && <div className="mt-2">{children}</div>}
      <div className="acts">{actions}</div>
    </dialog>
  );
};
