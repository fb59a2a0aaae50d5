import { useEffect, useState } from 'react';
import { LocalShelf } from '@web/platform/desk';

/** Habits belong to the device, not to the person. */
const habits = new LocalShelf('this-device');
const habit = 'marking-keys';

export type MarkingKeys = {
  /** Chooses a level for the criterion that has the focus, or for the first that lacks one. */
  readonly pick: (level: number, focused: string | null) => void;
  readonly release: () => void;
  readonly help: () => void;
};

/** Whether single keys act on this device; whoever dictates or is disturbed by them turns them off. */
export function useKeysWanted(): readonly [boolean, (wanted: boolean) => void] {
  const [wanted, setWanted] = useState(() => habits.read<boolean>(habit) ?? true);
  return [
    wanted,
    (next) => {
      habits.write(habit, next);
      setWanted(next);
    },
  ];
}

/**
 * Marking without a mouse: j and k go from criterion to criterion, 1 to 4 choose, Ctrl+Enter goes to the release, ? explains.
 *
 * A letter typed into a field is a letter, and a dialog keeps its keys; the arrows stay the browser's own way through choices.
 */
export function useMarkingKeys(wanted: boolean, { pick, release, help }: MarkingKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return act(event, release);
      if (!wanted || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'j' || event.key === 'k') act(event, () => step(event.key === 'j' ? 1 : -1));
      else if (/^[1-4]$/.test(event.key))
        act(event, () => pick(Number(event.key), criterionAt(document.activeElement)));
      else if (event.key === '?') act(event, help);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [wanted, pick, release, help]);
}

function act(event: KeyboardEvent, deed: () => void): void {
  event.preventDefault();
  deed();
}

const typed = ['text', 'search', 'email', 'tel', 'url', 'password', 'number'];

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return typed.includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

const groups = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-criterion]')];
const groupOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>('[data-criterion]') ?? null;
const criterionAt = (element: Element | null): string | null => groupOf(element)?.dataset['criterion'] ?? null;

function step(by: 1 | -1): void {
  const all = groups();
  const at = all.findIndex((group) => group === groupOf(document.activeElement));
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
  next?.querySelector<HTMLElement>('input:checked, input')?.focus();
}
