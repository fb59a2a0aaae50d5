import type { ComponentProps } from 'react';
import { Icon } from './icon';

/** One of many short answers; stands in a Field. With five answers or fewer, take choices. */
export const Select = (props: ComponentProps<'select'>) => (
  <div className="select">
    <select {...props} className="inp" />
    <Icon name="turn" />
  </div>
);
