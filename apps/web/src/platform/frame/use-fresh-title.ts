import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Moves the focus to the title of a screen that has just come, so that it is read out and the keyboard goes on from there. */
export function useFreshTitle(): void {
  const { key } = useLocation();
  const first = useRef(true);
  useEffect(() => {
    // When the app opens, the browser itself begins at the top.
    if (first.current) first.current = false;
    else document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [key]);
}
