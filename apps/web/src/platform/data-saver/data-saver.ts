const key = 'melekai-saver';

type Phone = Navigator & { readonly connection?: { readonly saveData?: boolean } };

/** What she chose on this phone; null follows the browser's own data saver. */
export function saverChoice(): boolean | null {
  const chosen = localStorage.getItem(key);
  return chosen === null ? null : chosen === 'on';
}

/** Whether only what she asks for may be fetched, and photos go out smaller. */
export const savesData = (): boolean => saverChoice() ?? (navigator as Phone).connection?.saveData ?? false;

export function changeSaver(on: boolean): void {
  localStorage.setItem(key, on ? 'on' : 'off');
}
