import { render, screen, within } from '@testing-library/react';
import { Table, type Column } from './table';

type District = { name: string; accepted: number };

const columns: readonly Column<District>[] = [
  { head: 'Kecamatan', cell: ({ name }) => name },
  { head: 'Diterima', right: true, cell: ({ accepted }) => accepted },
  { head: 'Tindakan', hideHead: true, cell: ({ name }) => <button type="button">Buka {name}</button> },
];

const show = (): HTMLElement => {
  render(
    <Table
      caption="Per kecamatan"
      hideCaption
      columns={columns}
      rows={[
        { name: 'Medan Denai', accepted: 52 },
        { name: 'Medan Johor', accepted: 16 },
      ]}
      rowKey={({ name }) => name}
    />,
  );
  return screen.getByRole('table', { name: 'Per kecamatan' });
};

describe('Table', () => {
  it('is a table with headed columns and rows', () => {
    const table = within(show());
    expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Kecamatan',
      'Diterima',
      'Tindakan',
    ]);
    expect(table.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
      'Medan Denai',
      'Medan Johor',
    ]);
    expect(table.getByRole('button', { name: 'Buka Medan Johor' })).toBeTruthy();
  });

  it('labels each value for the day it is a card', () => {
    const cells = within(show()).getAllByRole('cell');
    expect(cells.slice(0, 2).map((cell) => cell.dataset['l'])).toEqual(['Diterima', undefined]);
  });
});
