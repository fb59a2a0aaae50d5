import { cloneElement, type ReactElement, type ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

/** Rows on a card, parted by lines. */
export const List = ({ label, children }: { label?: string | undefined; children: ReactNode }) => (
  <ul className="card tight list" aria-label={label}>
    {children}
  </ul>
);

export type ListRowProps = {
  /** A tile, an avatar or a level meter. */
  lead?: ReactNode;
  title: ReactNode;
  /** A second line; wrap it in `<span className="soft">` where it is only detail. */
  children?: ReactNode;
  /** A button at the end of a row that is not a link. */
  action?: ReactNode;
  /** An empty link of the router: the whole row becomes it and shows an arrow. */
  link?: ReactElement<{ className?: string; children?: ReactNode }> | undefined;
};

/** One thing of a list. */
export const ListRow = ({ lead, title, children, action, link }: ListRowProps) => {
  const content = (
    <>
      {lead}
      <span className="grow">
        <span className="t">{title}</span>
        {children}
      </span>
      {link ? <Icon name="next" /> : action}
    </>
  );
  return link ? (
    <li className="link">{cloneElement(link, { className: classNames('go', link.props.className) }, content)}</li>
  ) : (
    <li>{content}</li>
  );
};
