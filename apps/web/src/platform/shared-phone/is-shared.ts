const key = 'melekai-shared';

/** Whether several people share this phone, each behind a PIN or pictures: known before anything is opened. */
export const isShared = (): boolean => localStorage.getItem(key) !== null;

export function rememberShared(shared: boolean): void {
  if (shared) localStorage.setItem(key, '1');
  else localStorage.removeItem(key);
}
