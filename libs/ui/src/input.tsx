import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** One line to write in; stands in a Field. */
export const Input = ({ className, ...rest }: ComponentProps<'input'>) => (
  <input {...rest} className={classNames('inp', className)} />
);
