import { useCallback, useState } from 'react';
import { useDesk } from '@web/platform/desk';

/** Something a person says on a page, kept on this device until it is sent: closing the tab loses nothing. */
export function useKept<Value>(key: string, start: Value): readonly [Value, (next: Value) => void, () => void] {
  const { shelf } = useDesk();
  const [value, setValue] = useState<Value>(() => shelf.read<Value>(key) ?? start);
  const keep = useCallback(
    (next: Value) => {
      setValue(next);
      shelf.write(key, next);
    },
    [shelf, key],
  );
  const forget = useCallback(() => {
    setValue(start);
    shelf.remove(key);
  }, [shelf, key, start]);
  return [value, keep, forget];
}
