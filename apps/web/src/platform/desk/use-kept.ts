import { useCallback, useState } from 'react';
import { useDesk } from './desk-context';

/**
 * Something a person writes on a page, kept on this device until it is sent: closing the tab loses nothing. `start` must be the same
 * value at every call.
 */
export function useKept<Value>(key: string, start: Value): readonly [Value, (next: Value) => void, () => void] {
  const { shelf } = useDesk();
  const [held, setHeld] = useState(() => ({ key, value: shelf.read<Value>(key) ?? start }));
  const value = held.key === key ? held.value : (shelf.read<Value>(key) ?? start);
  const keep = useCallback(
    (next: Value) => {
      setHeld({ key, value: next });
      shelf.write(key, next);
    },
    [shelf, key],
  );
  const forget = useCallback(() => {
    setHeld({ key, value: start });
    shelf.remove(key);
  }, [shelf, key, start]);
  return [value, keep, forget];
}
