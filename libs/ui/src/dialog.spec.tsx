import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';

const Confirm = ({ onDelete }: { onDelete: () => void }) => {
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Hapus kiriman ini</Button>
      {open && (
        <Dialog
          title="Hapus kiriman Tugas 2?"
          onClose={close}
          actions={
            <>
              <Button onClick={close}>Simpan saja</Button>
              <Button look="stop" onClick={onDelete}>
                Hapus
              </Button>
            </>
          }
        >
          Teks dan foto ikut hilang.
        </Dialog>
      )}
    </>
  );
};

describe('Dialog', () => {
  // jsdom draws no modal dialogs; this does of it what the part relies on.
  beforeEach(() => {
    HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
      this.setAttribute('open', '');
      this.querySelector('button')?.focus();
    };
  });

  it('names the thing and starts at the safe choice', async () => {
    render(<Confirm onDelete={() => undefined} />);
    await userEvent.click(screen.getByRole('button', { name: 'Hapus kiriman ini' }));
    expect(screen.getByRole('dialog', { name: 'Hapus kiriman Tugas 2?' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Simpan saja' }));
  });

  it('is left with Escape, nothing happens, and the focus is where it was', async () => {
    const onDelete = jest.fn();
    render(<Confirm onDelete={onDelete} />);
    const opener = screen.getByRole('button', { name: 'Hapus kiriman ini' });
    await userEvent.click(opener);
    // What a browser makes of Escape in a modal dialog.
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
    expect(onDelete).not.toHaveBeenCalled();
  });

  it('opens in its place where a browser has no modal dialogs', async () => {
    Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
    render(<Confirm onDelete={() => undefined} />);
    await userEvent.click(screen.getByRole('button', { name: 'Hapus kiriman ini' }));
    expect(screen.getByRole('dialog').hasAttribute('open')).toBe(true);
  });
});
