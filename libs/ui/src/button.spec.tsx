import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Button, buttonClass } from './button';

describe('Button', () => {
  it('acts when pressed', async () => {
    const onClick = jest.fn();
    render(<Button onClick={onClick}>Kirim ke mentor</Button>);
    await userEvent.click(screen.getByRole('button', { name: 'Kirim ke mentor' }));
    expect(onClick).toHaveBeenCalledTimes(1);
  });

  it('stays in reach when it is off, says why, and does nothing', async () => {
    const onClick = jest.fn();
    render(
      <Button onClick={onClick} off="Pilih satu jawaban dulu.">
        Kirim ke mentor
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Kirim ke mentor', description: 'Pilih satu jawaban dulu.' });
    await userEvent.tab();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');

    await userEvent.keyboard('{Enter}');
    await userEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
  });

  it.each([{ off: 'Isi nama dulu.' }, { busy: 'Mengirim 2 dari 3' }])(
    'does not send the form while %o',
    async (state) => {
      const onSubmit = jest.fn((event: { preventDefault: () => void }) => event.preventDefault());
      render(
        <form onSubmit={onSubmit}>
          <input aria-label="Nama" />
          <Button type="submit" {...state}>
            Kirim
          </Button>
        </form>,
      );
      await userEvent.click(screen.getByRole('button'));
      await userEvent.type(screen.getByRole('textbox'), 'Sari{Enter}');
      expect(onSubmit).not.toHaveBeenCalled();
    },
  );

  it('counts aloud while it works and keeps the words it will have again', () => {
    render(<Button busy="Mengirim 2 dari 3">Kirim ke mentor</Button>);
    const button = screen.getByRole('button', { name: 'Mengirim 2 dari 3', busy: true });
    expect(button.textContent).toContain('Kirim ke mentor');
  });

  it('lends its look to links', () => {
    expect(buttonClass()).toBe('btn');
    expect(buttonClass({ look: 'alt', big: true, full: true })).toBe('btn alt big full');
  });
});
