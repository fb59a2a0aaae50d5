import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Choice, ChoiceGroup } from './choice';

const channels = (
  <ChoiceGroup legend="Saluran" hint="Pilih satu." error="Pilih saluran dulu.">
    <Choice name="saluran" value="wa" note="Paling banyak 300 huruf">
      Status WhatsApp
    </Choice>
    <Choice name="saluran" value="ig">
      Caption Instagram
    </Choice>
  </ChoiceGroup>
);

const radio = (name: RegExp): HTMLInputElement => screen.getByRole('radio', { name });

describe('ChoiceGroup', () => {
  // jsdom has no CSS.escape, which user-event takes to walk through radios.
  beforeAll(() => Object.assign(window, { CSS: { escape: (text: string) => text } }));

  it('is a group that reads its question, hint and help', () => {
    render(channels);
    expect(screen.getByRole('group', { name: 'Saluran', description: 'Pilih satu. Pilih saluran dulu.' })).toBeTruthy();
  });

  it('is one stop of the Tab key, and the arrows choose', async () => {
    render(channels);
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(radio(/WhatsApp/).checked).toBe(true);
    await userEvent.keyboard('{ArrowDown}');
    expect(radio(/Instagram/).checked).toBe(true);
    expect(document.activeElement).toBe(radio(/Instagram/));
  });

  it('takes a touch anywhere on the card', async () => {
    render(channels);
    await userEvent.click(screen.getByText('Paling banyak 300 huruf'));
    expect(radio(/WhatsApp/).checked).toBe(true);
  });
});

describe('Choice', () => {
  it('says in words how it turned out', () => {
    render(
      <ChoiceGroup legend="Apa yang Anda lakukan?" hideLegend>
        <Choice name="q" disabled defaultChecked verdict="miss" say="Pilihan Anda, belum tepat">
          Biarkan.
        </Choice>
        <Choice name="q" disabled verdict="right" say="Jawaban yang tepat">
          Ganti sesuai Kartu Fakta.
        </Choice>
      </ChoiceGroup>,
    );
    expect(radio(/^Biarkan\. ?Pilihan Anda, belum tepat$/).checked).toBe(true);
    expect(radio(/Kartu Fakta\. ?Jawaban yang tepat$/).disabled).toBe(true);
  });

  it('can be one of several', async () => {
    render(<Choice type="checkbox">Sudah saya baca ulang</Choice>);
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Sudah saya baca ulang' });
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(box.checked).toBe(true);
  });
});
