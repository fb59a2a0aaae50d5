import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** What may be asked of a list: a text that is empty at first, or one of some words, the first of which stands unless told otherwise. */
type Questions = Readonly<Record<string, '' | readonly [string, ...string[]]>>;
type Answers<Asked extends Questions> = {
  readonly [Name in keyof Asked]: Asked[Name] extends readonly (infer Word)[] ? Word : string;
};

export type ListQuery<Asked extends Questions> = {
  readonly shown: Answers<Asked>;
  readonly change: (changes: Partial<Answers<Asked>>) => void;
  /** Whether anything but the whole list is asked for. */
  readonly isNarrowed: boolean;
  readonly showAll: () => void;
};

/**
 * What a list shows, kept in the address, so that it survives going back and can be sent to somebody else. An address that asks for
 * what there is not shows the list as it is at first. `asked` must be the same object at every call.
 */
export function useListQuery<const Asked extends Questions>(asked: Asked): ListQuery<Asked> {
  const [search, setSearch] = useSearchParams();
  const shown = useMemo(() => {
    const read = ([name, words]: [string, Questions[string]]) => {
      const said = search.get(name) ?? '';
      return [name, words === '' ? said : words.includes(said) ? said : words[0]];
    };
    return Object.fromEntries(Object.entries(asked).map(read)) as Answers<Asked>;
  }, [asked, search]);

  const change = useCallback(
    (changes: Partial<Answers<Asked>>) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, said] of Object.entries(changes) as [string, string][]) {
            if (said === '' || said === asked[name]?.[0]) next.delete(name);
            else next.set(name, said);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [asked, setSearch],
  );

  const showAll = useCallback(
    () => change(Object.fromEntries(Object.keys(asked).map((name) => [name, ''])) as Partial<Answers<Asked>>),
    [asked, change],
  );
  return { shown, change, isNarrowed: Object.keys(asked).some((name) => search.has(name)), showAll };
}
