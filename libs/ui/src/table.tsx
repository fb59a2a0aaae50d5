import type { ReactNode } from 'react';

export type Column<Row> = {
  /** The heading, and the label of the value where rows are cards. */
  head: string;
  /** Keeps the heading for screen readers, for a column of buttons. */
  hideHead?: boolean | undefined;
  /** Numbers stand at the right, under each other. */
  right?: boolean | undefined;
  cell: (row: Row) => ReactNode;
};

export type TableProps<Row> = {
  caption: ReactNode;
  hideCaption?: boolean | undefined;
  /** The first column is the header of its row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

// Roles are spelt out because some browsers forget them when a row is shown as a card.
const body = <Row,>({ cell, head, hideHead, right }: Column<Row>, row: Row, index: number): ReactNode =>
  index === 0 ? (
    <th key={head} scope="row" role="rowheader">
      <span>{cell(row)}</span>
    </th>
  ) : (
    <td key={head} role="cell" className={right || hideHead ? 'r' : undefined} data-l={hideHead ? undefined : head}>
      {hideHead ? cell(row) : <span>{cell(row)}</span>}
    </td>
  );

/** Rows and columns; below a desk's width each row is a card. */
export const Table = <Row,>({ caption, hideCaption, columns, rows, rowKey }: TableProps<Row>) => (
  <div className="cards">
    <table className="t-table">
      <caption className={hideCaption ? 'hide' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ head, hideHead, right }) => (
            <th key={head} scope="col" role="columnheader" className={right ? 'r' : undefined}>
              {hideHead ? <span className="hide">{head}</span> : head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column, index) => body(column, row, index))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
