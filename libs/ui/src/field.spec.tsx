import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Field } from './field';
import { Input } from './input';
import { Select } from './select';
import { TextArea } from './text-area';

describe('Field', () => {
  it('reads its label, then its hint', () => {
    render(
      <Field label="Nomor HP" hint="Contoh: 0812-3456-7890">
        {(wiring) => <Input {...wiring} />}
      </Field>,
    );
    const input = screen.getByRole('textbox', { name: 'Nomor HP', description: 'Contoh: 0812-3456-7890' });
    expect(input.getAttribute('aria-invalid')).toBeNull();
  });

  it('reads the help after the hint and keeps what was written', () => {
    render(
      <Field label="Harga" hint="Dengan angka" error="Tulis dengan titik, misalnya Rp38.000.">
        {(wiring) => <Input {...wiring} defaultValue="38,000" />}
      </Field>,
    );
    const input = screen.getByRole<HTMLInputElement>('textbox', {
      name: 'Harga',
      description: 'Dengan angka Tulis dengan titik, misalnya Rp38.000.',
    });
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.value).toBe('38,000');
  });

  it('names a list of answers', () => {
    render(
      <Field label="Saluran">
        {(wiring) => (
          <Select {...wiring}>
            <option>Status WhatsApp</option>
          </Select>
        )}
      </Field>,
    );
    expect(screen.getByRole('combobox', { name: 'Saluran' })).toBeTruthy();
  });
});

describe('TextArea', () => {
  it('counts the letters as a person does', async () => {
    render(<TextArea aria-label="Teks" defaultValue="Bolu 🍰" count={(letters) => `${letters} dari 300 huruf`} />);
    expect(screen.getByText('6 dari 300 huruf')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox'), '!!');
    expect(screen.getByText('8 dari 300 huruf')).toBeTruthy();
  });

  it('counts a text that the page holds', () => {
    render(
      <TextArea aria-label="Teks" value="Bolu" onChange={() => undefined} count={(letters) => `${letters} huruf`} />,
    );
    expect(screen.getByText('4 huruf')).toBeTruthy();
  });

  it('gives its element to whoever registers it', () => {
    const ref = jest.fn();
    render(<TextArea aria-label="Teks" ref={ref} />);
    expect(ref).toHaveBeenCalledWith(screen.getByRole('textbox'));
  });
});
