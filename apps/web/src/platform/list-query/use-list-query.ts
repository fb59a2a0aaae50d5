import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** What may be asked of a list by a name in the address: any text, or one of some words with what each stands for; the first is usual. */
type Questions = Readonly<Record<string, '' | Readonly<Record<string, string>>>>;
type Answers<Asked extends Questions> = {
  readonly [Name in keyof Asked]: Asked[Name] extends '' ? string : Asked[Name][keyof Asked[Name]];
};

export type ListQuery<Asked extends Questions> = {
  readonly shown: Answers<Asked>;
  readonly change: (changes: Partial<Answers<Asked>>) => void;
  /** Whether anything but the usual list is asked for. */
  readonly isNarrowed: boolean;
  readonly showUsual: () => void;
};

/**
 * What a list shows, kept in the address, so that it survives going back and can be sent to somebody else. An address that asks for
 * what there is not shows the usual list. `asked` must be the same object at every call.
 */
export function useListQuery<const Asked extends Questions>(asked: Asked): ListQuery<Asked> {
  const [search, setSearch] = useSearchParams();
  const shown = useMemo(() => readListQuery(asked, search), [asked, search]);

  const change = useCallback(
    (changes: Partial<Answers<Asked>>) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes) as [string, string][]) {
            const word = wordFor(asked[name] ?? '', value);
            if (word === '') next.delete(name);
            else next.set(name, word);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [asked, setSearch],
  );

  const showUsual = useCallback(() => change(readListQuery(asked, new URLSearchParams())), [asked, change]);
  return { shown, change, isNarrowed: Object.keys(asked).some((name) => search.has(name)), showUsual };
}

/** The same for whoever reads the list before there is a page. */
export function readListQuery<const Asked extends Questions>(asked: Asked, search: URLSearchParams): Answers<Asked> {
  const read = ([name, words]: [string, Questions[string]]) => {
    const said = search.get(name) ?? '';
    if (words === '') return [name, said.slice(0, 80)];
    const known = Object.entries(words);
    return [name, (known.find(([word]) => word === said) ?? known[0])?.[1]];
  };
  return Object.fromEntries(Object.entries(asked).map(read)) as Answers<Asked>;
}

/** How the address says it; what is usual it does not say. */
function wordFor(words: Questions[string], value: string): string {
  if (words === '') return value;
  const at = Object.values(words).indexOf(value);
  return at <= 0 ? '' : (Object.keys(words)[at] ?? '');
}
