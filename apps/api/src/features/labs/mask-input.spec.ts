import { maskInput } from './mask-input';

describe('maskInput', () => {
  it('masks every text of an input, however deep, and leaves the rest of it as it is', () => {
    const { input, masked } = maskInput(
      {
        shop: 'Laundry Sari, HP 0812-3456-7890',
        mood: 'angry',
        turns: [{ from: 'customer', text: 'Kirim ke wati@contoh.example' }],
        points: [{ label: 'Senin', value: 1500.5 }],
        none: null,
        told: true,
      },
      ['Sari'],
    );
    expect(JSON.stringify(input)).not.toMatch(/3456|contoh\.example|Sari/);
    expect(input).toMatchObject({ mood: 'angry', points: [{ label: 'Senin', value: 1500.5 }], none: null, told: true });
    expect(masked).toBe(3);
  });

  it('finds nothing where there is nothing', () => {
    const input = { prompt: 'Bolu pandan Rp35.000, tahan 3 hari' };
    expect(maskInput(input, ['Sari Simanjuntak'])).toEqual({ input, masked: 0 });
  });
});
