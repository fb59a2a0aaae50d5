import { Fragment } from 'react';

/** A sentence of the message files with its `<b>…</b>` made bold: the only markup a message may have. */
export const Emphasised = ({ children }: { children: string }) =>
  children
    .split(/<b>(.*?)<\/b>/)
    .map((piece, index) => (index % 2 === 1 ? <b key={index}>{piece}</b> : <Fragment key={index}>{piece}</Fragment>));
