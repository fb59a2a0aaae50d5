import type { ComponentProps } from 'react';
import { classNames } from './class-names';

export type CardProps = ComponentProps<'div'> & { as?: 'div' | 'section' | 'article' | 'li' | 'aside' | undefined };

/** A white card on the paper; add `stack` for the space between its parts. */
export const Card = ({ as = 'div', className, ...rest }: CardProps) => {
  // The five tags take the same attributes; JSX can only check one of them.
  const Tag = as as 'div';
  return <Tag {...rest} className={classNames('card', className)} />;
};
