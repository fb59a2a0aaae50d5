import { useEffect, useRef } from 'react';

/** A step that has just come begins at its top, and its title is read out; a lab that opens begins where the browser does. */
export function useFreshStep(step: string): void {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [step]);
}
