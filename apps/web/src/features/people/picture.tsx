import type { Picture as Name } from './secret.rules';

// 24 px grid like the icons, filled: told apart by their outline as well as by their word.
const shapes: Readonly<Record<Name, string>> = {
  ikan: 'M2 12c3-5 9-6 13-2l5-4v12l-5-4c-4 4-10 3-13-2z',
  mangga: 'M14 4c5 1 8 5 6 10s-8 8-13 6-5-8-1-11c3-2 4-5 8-5zM14 4c0-2 2-3 4-3-1 2-2 3-4 3z',
  kucing: 'M4 3l5 4h6l5-4v10c0 5-3 8-8 8s-8-3-8-8z',
  payung: 'M12 3c6 0 10 4 10 9H2c0-5 4-9 10-9zM11 12h2v6a3 3 0 0 1-6 0h2a1 1 0 0 0 2 0z',
  rumah: 'M2 12L12 3l10 9h-3v9h-5v-6h-4v6H5v-9z',
  bunga: 'M12 9a4 4 0 1 1 3-5 4 4 0 1 1 3 7 4 4 0 1 1-5 4v7h-2v-7a4 4 0 1 1-5-4 4 4 0 1 1 3-7 4 4 0 0 1 3 5z',
  cangkir: 'M3 7h14v2h2a3 3 0 0 1 0 7h-3c-1 3-3 4-6 4s-7-3-7-7zM17 11v3h2a1 1 0 0 0 0-3zM8 1h2v4H8z',
  perahu: 'M11 2v13H3zM13 5l7 10h-7zM2 17h20l-3 5H5z',
  bintang: 'M12 2l3 7 7 .6-5.3 4.8L18.3 22 12 18l-6.3 4 1.6-7.6L2 9.6 9 9z',
  bulan: 'M15 2a10 10 0 1 0 7 15A9 9 0 0 1 15 2z',
  pohon: 'M12 2l7 9h-4l5 6h-7v5h-2v-5H4l5-6H5z',
  topi: 'M6 15c0-6 2-10 6-10s6 4 6 10h5v3H1v-3z',
};

/** One of the pictures that a person may choose; its word stands beside it. */
export const Picture = ({ name }: { name: Name }) => (
  <svg className="picture" viewBox="0 0 24 24" aria-hidden="true">
    <path d={shapes[name]} fill="currentColor" />
  </svg>
);
