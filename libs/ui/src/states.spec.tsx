import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Avatar } from './avatar';
import { Chip } from './chip';
import { Details } from './details';
import { Dock } from './dock';
import { Empty } from './empty';
import { ErrorState } from './error-state';
import { Note } from './note';
import { PageTitle } from './page-title';
import { Skeleton } from './skeleton';

describe('What a page says', () => {
  it('tells a new note aloud', () => {
    render(
      <Note tone="ok" title="Tugas 2 diterima mentor" role="status">
        Semua klaim benar.
      </Note>,
    );
    expect(screen.getByRole('status').textContent).toBe('Tugas 2 diterima mentorSemua klaim benar.');
  });

  it('explains a state when its chip is pressed', async () => {
    const explain = jest.fn();
    render(
      <Chip tone="wait" icon="phone" onClick={explain}>
        Disimpan di HP
      </Chip>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Disimpan di HP' }));
    expect(explain).toHaveBeenCalled();
  });

  it('keeps a state that explains nothing out of the way of the Tab key', () => {
    render(<Chip tone="ok">Diterima</Chip>);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says that something is coming', () => {
    render(<Skeleton label="Sedang membuka pelajaran" />);
    expect(screen.getByRole('status').textContent).toBe('Sedang membuka pelajaran');
  });

  it('says at once what is safe when something could not be done', () => {
    render(
      <ErrorState
        title="Halaman ini belum bisa dibuka"
        action={<button type="button">Coba lagi</button>}
        code="Kode untuk petugas: 7F3K"
      >
        Jawaban Anda aman di HP.
      </ErrorState>,
    );
    expect(screen.getByRole('alert').textContent).toBe(
      'Halaman ini belum bisa dibukaJawaban Anda aman di HP.Coba lagiKode untuk petugas: 7F3K',
    );
  });

  it('offers one way on from an empty place', () => {
    render(<Empty title="Belum ada tugas dinilai" action={<button type="button">Buka Tugas 1</button>} />);
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });

  it('names the person where only a letter stands', () => {
    render(
      <>
        <Avatar letter="B" name="Pak Budi" />
        <Avatar letter="T" />
      </>,
    );
    expect(screen.getAllByRole('img').map((person) => person.getAttribute('aria-label'))).toEqual(['Pak Budi']);
  });

  it('can take the focus to its title', () => {
    render(<PageTitle eyebrow="Lab Angka Usaha">Sabtu paling ramai</PageTitle>);
    const title = screen.getByRole('heading', { level: 1, name: 'Sabtu paling ramai' });
    title.focus();
    expect(document.activeElement).toBe(title);
  });

  it('has its one action in a region with a name', () => {
    render(
      <Dock label="Tindakan" under="Umpan balik paling lambat 3 hari kerja.">
        <button type="button">Kirim ke mentor</button>
      </Dock>,
    );
    expect(screen.getByRole('region', { name: 'Tindakan' }).textContent).toContain('Umpan balik');
  });

  it('opens what is folded when it is printed', () => {
    render(<Details summary="Lihat sebagai tabel">Isi tabel</Details>);
    expect(screen.getByRole('group').hasAttribute('open')).toBe(false);
    window.dispatchEvent(new Event('beforeprint'));
    expect(screen.getByRole('group').hasAttribute('open')).toBe(true);
  });
});
