import { useLayoutEffect, useRef, useState, type ChangeEvent, type ComponentProps, type ReactNode } from 'react';

export type TextAreaProps = Omit<ComponentProps<'textarea'>, 'ref'> & {
  ref?: ((area: HTMLTextAreaElement | null) => void) | undefined;
  /** Says how many letters are written. */
  count?: ((letters: number) => ReactNode) | undefined;
};

// A letter as a person counts it, so that one emoji is not two.
const letters = (text: unknown): number => [...String(text ?? '')].length;

/** Several lines to write in, growing with the text; stands in a Field. */
export function TextArea({ ref, count, onChange, ...rest }: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement | null>(null);
  const [written, setWritten] = useState(() => letters(rest.defaultValue));

  const grow = (): void => {
    if (!area.current) return;
    area.current.style.height = 'auto';
    const borders = area.current.offsetHeight - area.current.clientHeight;
    if (area.current.scrollHeight) area.current.style.height = `${area.current.scrollHeight + borders}px`;
  };
  useLayoutEffect(grow, [rest.value]);

  const change = (event: ChangeEvent<HTMLTextAreaElement>): void => {
    grow();
    setWritten(letters(event.target.value));
    onChange?.(event);
  };

  return (
    <>
      <textarea
        rows={3}
        {...rest}
        ref={(element) => {
          area.current = element;
          ref?.(element);
        }}
        className="inp"
        onChange={change}
      />
      {count && <span className="hint count">{count(rest.value === undefined ? written : letters(rest.value))}</span>}
    </>
  );
}
