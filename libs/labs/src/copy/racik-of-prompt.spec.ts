import { checkPrompt, promptText, racikOf } from './racik-of-prompt';

const letters = (text: string) => {
  const has = racikOf({ kind: 'free', text });
  return Object.entries(has)
    .filter(([, is]) => is)
    .map(([name]) => name.charAt(0).toUpperCase())
    .join('');
};

describe('RACIK in a free prompt', () => {
  it.each([
    [
      'Produk: bolu pandan 600 gram, Rp38.000. Gaya: akrab tapi sopan. Hasil: 2 kalimat status WhatsApp yang mengajak pesan. Batas: 300 huruf.',
      'RCIK',
    ],
    ['Buatkan caption bika ambon.', 'I'],
    ['Buatkan caption bika ambon untuk ibu-ibu arisan', 'AI'],
    ['Bika ambon 16 potong harga 38rb', 'R'],
    ['Tolong tulis dengan gaya santai dan lucu', 'C'],
    ['jangan pakai kata terbaik ya', 'K'],
    [
      'Rincian: bika ambon Bu Tiur, 16 potong\nArah pembeli: ibu di Medan Denai\nCara bicara: sopan dan hangat\nIngin hasil: status WhatsApp 3 kalimat\nKendala: paling banyak 300 huruf',
      'RACIK',
    ],
    ['status untuk jualan', 'I'],
    ['untuk status WhatsApp saya', 'I'],
    ['Sopan.', ''],
    ['Kendala: 300', ''],
    ['', ''],
    ['???', ''],
  ])('%s', (text, expected) => {
    expect(letters(text)).toBe(expected);
  });

  it('is a field of three words in the form', () => {
    expect(racikOf({ kind: 'form', fields: { rincian: 'bolu pandan wangi', arah: 'ibu arisan' } })).toMatchObject({
      rincian: true,
      arah: false,
      cara: false,
    });
  });

  it('says what is missing and where something private stands', () => {
    const prompt = { kind: 'free', text: 'Bolu 600 gram untuk Bu Siti, hp 0812-6543-7788' } as const;
    expect(checkPrompt(prompt).map(({ code, at }) => [code, at && prompt.text.slice(...at)])).toEqual([
      ['racik-arah', undefined],
      ['racik-cara', undefined],
      ['racik-ingin', undefined],
      ['racik-kendala', undefined],
      ['private-data', 'Siti'],
      ['private-data', '0812-6543-7788'],
    ]);
    expect(checkPrompt(prompt).map(({ severity }) => severity)).toEqual([
      'hint',
      'hint',
      'hint',
      'hint',
      'mend',
      'mend',
    ]);
    expect(
      checkPrompt({ kind: 'free', text: 'punya Lintang Ayu' }, ['Lintang Ayu']).some(
        ({ code }) => code === 'private-data',
      ),
    ).toBe(true);
  });

  it('becomes one text for an AI, the form line by line', () => {
    expect(promptText({ kind: 'form', fields: { kendala: ' b ', rincian: 'a', cara: '' } })).toBe('a\nb');
  });
});
