import { render, screen } from '@testing-library/react';
import { List, ListRow } from './list';
import { Tile } from './tile';

describe('ListRow', () => {
  it('becomes the link it is given', () => {
    render(
      <List label="Tujuan saya">
        <ListRow
          lead={<Tile tone="wait" icon="pencil" />}
          title="Memeriksa hasil AI"
          link={<a href="/tingkat" className="b1" />}
        >
          <span className="soft">Tingkat 1 Mengenal</span>
        </ListRow>
      </List>,
    );
    const link = screen.getByRole('link', { name: 'Memeriksa hasil AI Tingkat 1 Mengenal' });
    expect(link.getAttribute('href')).toBe('/tingkat');
    expect(link.className).toBe('go b1');
  });

  it('has its own button where it is no link', () => {
    render(
      <List>
        <ListRow title="Modul 6" action={<button type="button">Simpan</button>} />
      </List>,
    );
    expect(screen.getByRole('listitem').textContent).toBe('Modul 6Simpan');
    expect(screen.queryByRole('link')).toBeNull();
  });
});
