import { Fragment } from 'react';

/** Plain text whose line breaks count. */
export const Lines = ({ children }: { children: string }) =>
  children
    .trim()
    .split('\n')
    .map((line, index) => (
      <Fragment key={index}>
        {index > 0 && <br />}
        {line}
      </Fragment>
    ));
