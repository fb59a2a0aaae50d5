import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

const places = new Map<string, number>();

/** A new screen begins at its top; going back leads to where one was. */
export function useScrollPlace(): void {
  const { key } = useLocation();
  const way = useNavigationType();
  const current = useRef(key);
  const first = useRef(true);

  useEffect(() => {
    const remember = () => places.set(current.current, window.scrollY);
    window.addEventListener('scroll', remember, { passive: true });
    return () => window.removeEventListener('scroll', remember);
  }, []);

  useLayoutEffect(() => {
    current.current = key;
    // When the app opens or is reloaded, the browser knows the place itself.
    if (!first.current) window.scrollTo(0, way === 'POP' ? (places.get(key) ?? 0) : 0);
    first.current = false;
  }, [key, way]);
}
