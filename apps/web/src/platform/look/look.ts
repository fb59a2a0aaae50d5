/** How this phone shows the app: its theme (empty follows the phone) and whether everything is larger and fewer at once. */
export type Look = { readonly theme: '' | 'light' | 'dark'; readonly easy: boolean };

const key = 'melekai-look';

/** What was chosen on this phone; it belongs to the phone, not to the account. */
export function readLook(): Look {
  const [theme, easy] = (localStorage.getItem(key) ?? '').split(' ');
  return { theme: theme === 'light' || theme === 'dark' ? theme : '', easy: easy === 'easy' };
}

export function changeLook(look: Look): void {
  localStorage.setItem(key, `${look.theme} ${look.easy ? 'easy' : ''}`);
  applyLook(look);
}

export function applyLook({ theme, easy }: Look): void {
  const { dataset } = document.documentElement;
  if (theme) dataset['theme'] = theme;
  else delete dataset['theme'];
  if (easy) dataset['easy'] = 'on';
  else delete dataset['easy'];
}
