import { useEffect, useRef, useState, type MouseEvent } from 'react';

type Part = { readonly id: string; readonly text: string };

/** The top bar and this bar lie over the page. */
const covered = 132;

const topOf = (id: string): number => document.getElementById(id)?.getBoundingClientRect().top ?? Infinity;

/** On phones: the parts of the screen, one tap apart. Whoever comes back to a part finds the place where she left it. */
export function JumpNav({ label, parts }: { label: string; parts: readonly Part[] }) {
  const [current, setCurrent] = useState(parts[0]?.id);
  const left = useRef(new Map<string, number>());
  const ids = parts.map(({ id }) => id).join(' ');

  useEffect(() => {
    const look = (): void => {
      const passed = ids.split(' ').filter((id) => topOf(id) <= covered + 8);
      setCurrent(passed.sort((one, other) => topOf(other) - topOf(one))[0] ?? ids.split(' ')[0]);
    };
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, [ids]);

  const jump = (event: MouseEvent, id: string): void => {
    event.preventDefault();
    if (current) left.current.set(current, window.scrollY);
    const start = topOf(id) + window.scrollY - covered;
    window.scrollTo(0, id === current ? start : Math.max(start, left.current.get(id) ?? start));
    document.getElementById(id)?.focus({ preventScroll: true });
  };
  return (
    <nav className="seg no-wide" aria-label={label}>
      {parts.map(({ id, text }) => (
        <a
          key={id}
          href={`#${id}`}
          aria-current={id === current ? 'true' : undefined}
          onClick={(event) => jump(event, id)}
        >
          {text}
        </a>
      ))}
    </nav>
  );
}
