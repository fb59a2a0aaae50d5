// 24 px grid, 2 px stroke, round ends. One meaning each; a new one needs a reason.
const paths = {
  'arrow-up': 'M12 20V6M6 11l6-6 6 6',
  back: 'M15 5l-7 7 7 7',
  book: 'M12 6c-2-2-5-2-8-2v14c3 0 6 0 8 2 2-2 5-2 8-2V4c-3 0-6 0-8 2zM12 6v14',
  calendar: 'M4 6h16v15H4zM4 11h16M8 3v5M16 3v5',
  camera: 'M3 8h4l2-3h6l2 3h4v12H3zM12 17a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  chart: 'M4 20h16M7 20v-7M12 20V6M17 20v-10',
  chat: 'M4 5h16v12h-9l-5 4v-4H4z',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  close: 'M6 6l12 12M18 6L6 18',
  copy: 'M9 9h11v12H9zM15 9V4H4v12h5',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  download: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  eye: 'M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  filter: 'M4 7h16M7 12h10M10 17h4',
  flag: 'M5 21V4h13l-3 4.5 3 4.5H5',
  flask: 'M9 3h6M10 3v6l-5 9a2 2 0 0 0 2 3h10a2 2 0 0 0 2-3l-5-9V3M8 15h8',
  home: 'M4 11l8-7 8 7v9h-5v-6h-6v6H4z',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5M12 8v.1',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  lock: 'M6 11h12v10H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11',
  microphone: 'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM5 11a7 7 0 0 0 14 0M12 18v3',
  next: 'M9 5l7 7-7 7',
  pencil: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 4-6 8-6s8 2 8 6',
  phone: 'M8 2h8a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zM11 18.5h2',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V3h10v6M5 9h14v8h-3M8 17H5V9M8 14h8v7H8z',
  question: 'M4 5h16v11h-8l-5 4v-4H4zM10 9.5a2 2 0 1 1 2.5 2c-.5.2-.5.5-.5 1M12 14v.1',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l4.5 4.5',
  speaker: 'M4 9h4l5-4v14l-5-4H4zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  tick: 'M4 12.5l5.5 5.5L20 7',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14',
  turn: 'M5 9l7 7 7-7',
  undo: 'M4 9h10a5 5 0 0 1 0 10H8M4 9l4-4M4 9l4 4',
  users:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2 20c0-4 3-6 7-6s7 2 7 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2.5.7 4 2.5 4 5.5',
  warning: 'M12 4l9 16H3zM12 10v4M12 17v.1',
  'weak-signal': 'M4 4l16 16M5 12a10 10 0 0 1 4-2.5M15 9.5a10 10 0 0 1 4 2.5M8.5 15.5a5 5 0 0 1 7 0M12 19.5v.1',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside a word; it is never read aloud. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg className={name === 'turn' ? 'ic turn' : 'ic'} viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);
