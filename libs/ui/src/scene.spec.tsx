import { render, screen, waitFor } from '@testing-library/react';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProseHtml } from './prose-html';
import { Scene } from './scene';

jest.mock(
  './scenes/dapur.svg?raw',
  () => ({ __esModule: true, default: '<svg role="img" aria-label="Dapur"></svg>' }),
  {
    virtual: true,
  },
);

describe('Scene', () => {
  it('carries its words at once and its drawing when that arrives', async () => {
    render(<Scene name="dapur" label="Ibu pembuat kue di dapur" />);
    const picture = screen.getByRole('img', { name: 'Ibu pembuat kue di dapur' });
    await waitFor(() => expect(picture.querySelector('svg')).toBeTruthy());
    expect(screen.getAllByRole('img')).toEqual([picture]);
  });

  it('keeps its ground when the drawing cannot be had', async () => {
    render(<Scene name="butik" label="Ibu pemilik butik" />);
    await new Promise((resolve) => setTimeout(resolve));
    expect(screen.getByRole('img', { name: 'Ibu pemilik butik' }).innerHTML).toBe('');
  });
});

describe('ProseHtml', () => {
  it('shows published text and draws the scenes it names', async () => {
    render(
      <ProseHtml html='<p>Bu Tiur</p><div class="pic" data-scene="dapur" role="img" aria-label="Di dapur"></div><div data-scene="bulan"></div>' />,
    );
    expect(screen.getByText('Bu Tiur')).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('img', { name: 'Di dapur' }).querySelector('svg')).toBeTruthy());
    expect(document.querySelector('[data-scene=bulan]')?.innerHTML).toBe('');
  });
});

describe('The drawings', () => {
  const folder = join(__dirname, 'scenes');

  it.each(readdirSync(folder))('%s is small, silent about its making, and recolours in the dark', (file) => {
    const svg = readFileSync(join(folder, file), 'utf8');
    expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(4096);
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 320 150" role="img" aria-label="[^"]+">/);
    expect(svg).not.toMatch(/<text|<image|Gradient|<script|style=|fill="#/);
  });
});
