import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { FilterChips } from './filter-chips';
import { Segmented } from './segmented';

const pressed = (): (string | null)[] =>
  screen.getAllByRole('button', { pressed: true }).map(({ textContent }) => textContent);

const Views = () => {
  const [view, setView] = useState<'ai' | 'saya'>('ai');
  return (
    <Segmented
      label="Pilih teks"
      value={view}
      onChange={setView}
      options={[
        { value: 'ai', text: 'Draf AI' },
        { value: 'saya', text: 'Teks saya' },
      ]}
    />
  );
};

describe('Segmented', () => {
  it('changes the view by keyboard', async () => {
    render(<Views />);
    expect(screen.getByRole('group', { name: 'Pilih teks' })).toBeTruthy();
    expect(pressed()).toEqual(['Draf AI']);
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(pressed()).toEqual(['Teks saya']);
  });
});

describe('FilterChips', () => {
  it('has counts, marks the chosen one by more than colour, and tells what is chosen next', async () => {
    const onChange = jest.fn();
    render(
      <FilterChips
        label="Saring"
        value="semua"
        onChange={onChange}
        options={[
          { value: 'semua', text: 'Semua', count: 5 },
          { value: 'perbaikan', text: 'Perbaikan', count: 1 },
        ]}
      />,
    );
    expect(pressed()).toEqual(['Semua 5']);
    expect(screen.getByRole('button', { pressed: true }).querySelector('svg')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Perbaikan 1' }));
    expect(onChange).toHaveBeenCalledWith('perbaikan');
  });
});
