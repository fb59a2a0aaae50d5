// The same drawings as the design system's; only those that pages of the server use.
const paths = {
  back: 'M15 5l-7 7 7 7',
  book: 'M12 6c-2-2-5-2-8-2v14c3 0 6 0 8 2 2-2 5-2 8-2V4c-3 0-6 0-8 2zM12 6v14',
  chat: 'M4 5h16v12h-9l-5 4v-4H4z',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  eye: 'M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5M12 8v.1',
  lock: 'M6 11h12v10H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11',
  next: 'M9 5l7 7-7 7',
  pencil: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  question: 'M4 5h16v11h-8l-5 4v-4H4zM10 9.5a2 2 0 1 1 2.5 2c-.5.2-.5.5-.5 1M12 14v.1',
  tick: 'M4 12.5l5.5 5.5L20 7',
  turn: 'M5 9l7 7 7-7',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside a word; it is never read aloud. Put into a page unescaped: `!${icon('book')}`. */
export const icon = (name: IconName): string =>
  `<svg class="ic${name === 'turn' ? ' turn' : ''}" viewBox="0 0 24 24" aria-hidden="true"><path d="${paths[name]}"/></svg>`;

/** The open eye on the desk's accent. */
export const logo =
  '<svg class="logo" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><rect width="32" height="32" rx="9" fill="var(--accent)"/><path d="M4.5 17C8 11 12 9 16 9s8 2 11.5 8C24 22.5 20 24.5 16 24.5S8 22.5 4.5 17z" fill="var(--on-accent)"/><circle cx="16" cy="16.5" r="5" fill="#F2B632"/><circle cx="16" cy="16.5" r="2" fill="#3A2A22"/></svg>';
