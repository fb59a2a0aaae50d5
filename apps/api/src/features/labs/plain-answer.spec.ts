import fc from 'fast-check';
import { PlainAnswer } from './plain-answer';

/** All that is shown of an answer that comes in these pieces. */
function shown(pieces: readonly string[], typed = ''): string {
  const answer = new PlainAnswer(typed);
  return pieces.map((piece) => answer.push(piece)).join('') + answer.end();
}

describe('PlainAnswer', () => {
  it.each([
    ['Halo, Bu! Bolu pandan Rp35.000/loyang.', 'Halo, Bu! Bolu pandan Rp35.000/loyang.'],
    ['Ambil/antar jam 08.00/17.00 di Jl. Contoh No.5/RW.3', 'Ambil/antar jam 08.00/17.00 di Jl. Contoh No.5/RW.3'],
    ['baris\r\nbaris\rbaris\u2028akhir', 'baris\nbaris\nbaris\nakhir'],
    ['a\tb', 'a b'],
    ['\u0000\u0007\u001b[31mmerah\u009b', '[31mmerah'],
    ['\u202Egnalab\u202C \u200Bkata\uFEFF', 'gnalab kata'],
    ['👨‍👩‍👧 keluarga', '👨‍👩‍👧 keluarga'],
    ['hai\u{E0061}\u{E0062}\u{E007F}', 'hai'],
    ['Klik https://jahat.example/x?y=1 sekarang', 'Klik … sekarang'],
    ['Klik HTTP://JAHAT.example.', 'Klik …'],
    ['Buka www.jahat.example ya', 'Buka … ya'],
    ['Buka bit.ly/3xY ya', 'Buka … ya'],
    ['javascript:alert(1)', '…)'],
    ['data:text/html;base64,AAAA dan mailto:a@b.example', '… dan …'],
    ['Data: 12 pembeli. mailto: tidak dipakai', 'Data: 12 pembeli. mailto: tidak dipakai'],
    ['[klik di sini](https://jahat.example/a)', '[klik di sini]'],
    ['![gambar](data:image/png;base64,AAAA)', '![gambar]'],
    ['<img src="https://jahat.example/p.png">', '<img src="…">'],
  ])('shows %j as %j', (said, expected) => {
    expect(shown([said])).toBe(expected);
  });

  it('leaves an address that the person typed herself', () => {
    expect(shown(['Pesan di wa.me/kuekita atau wa.me/lain'], 'Pesan di wa.me/kuekita')).toBe(
      'Pesan di wa.me/kuekita atau …',
    );
  });

  it('shows the same however the answer is cut into pieces', () => {
    const said =
      'Pesan di [toko](https://jahat.example/a b) atau www.jahat.example, lalu bit.ly/x dan\u202e selesai 👍🏽.';
    fc.assert(
      fc.property(fc.array(fc.nat(said.length), { maxLength: 12 }), (cuts) => {
        const at = [0, ...cuts.sort((one, other) => one - other), said.length];
        const pieces = at.slice(1).map((end, index) => said.slice(at[index], end));
        expect(shown(pieces)).toBe(shown([said]));
      }),
    );
  });

  it('never shows more than 4,000 letters, half a letter, or a mark that cannot be seen', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 3000 }), { maxLength: 6 }), (pieces) => {
        const text = shown(pieces);
        expect(text.length).toBeLessThanOrEqual(4000);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  it('ends with a whole letter after exactly 4,000', () => {
    expect(shown(['x'.repeat(5000)])).toBe('x'.repeat(4000));
    expect(shown([`${'x'.repeat(3999)}👍`])).toBe('x'.repeat(3999));
    expect(shown([`${'x'.repeat(3998)}👍`])).toBe(`${'x'.repeat(3998)}👍`);
  });

  it('says when it is full', () => {
    const answer = new PlainAnswer('');
    answer.push(`${'kata '.repeat(799)}`);
    expect(answer.isFull).toBe(false);
    answer.push('kata '.repeat(2));
    expect(answer.isFull).toBe(true);
    expect([answer.push('lagi '), answer.end()]).toEqual(['', '']);
  });

  it('does not wait for ever for the end of a word', () => {
    expect(new PlainAnswer('').push('x'.repeat(401))).toHaveLength(401);
  });
});
