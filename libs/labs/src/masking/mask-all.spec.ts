import { maskAll } from './mask-all';

describe('maskAll', () => {
  it('masks every text, however deep, and leaves the rest of it as it is', () => {
    const { value: input, masked } = maskAll(
      {
        shop: 'Laundry Sari, HP 0812-3456-7890',
        mood: 'angry',
        turns: [{ from: 'customer', text: 'Kirim ke wati@contoh.example' }],
        points: [{ label: 'Senin', value: 1500.5 }],
        none: null,
        told: true,
      },
      { names: ['Sari'] },
    );
    expect(JSON.stringify(input)).not.toMatch(/3456|contoh\.example|Sari/);
    expect(input).toMatchObject({ mood: 'angry', points: [{ label: 'Senin', value: 1500.5 }], none: null, told: true });
    expect(masked).toBe(3);
  });

  it('finds nothing where there is nothing', () => {
    const input = { prompt: 'Bolu pandan Rp35.000, tahan 3 hari' };
    expect(maskAll(input, { names: ['Sari Simanjuntak'] })).toEqual({ value: input, masked: 0 });
  });
});
