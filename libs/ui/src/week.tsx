import { classNames } from './class-names';
import { Icon } from './icon';

export type WeekProps = {
  label?: string | undefined;
  /** Seven days; `words` is what the marks say, for people who hear the page. */
  days: readonly {
    name: string;
    done?: boolean | undefined;
    today?: boolean | undefined;
    words?: string | undefined;
  }[];
};

/** Seven days, ticked where something was done; no streak and no missing. */
export const Week = ({ label, days }: WeekProps) => (
  <ul className="week" aria-label={label}>
    {days.map(({ name, done, today, words }) => (
      <li key={name} className={classNames(done && 'd', today && 'x')}>
        <i>{done && <Icon name="tick" />}</i>
        {name}
        {words && <span className="hide">, {words}</span>}
      </li>
    ))}
  </ul>
);
