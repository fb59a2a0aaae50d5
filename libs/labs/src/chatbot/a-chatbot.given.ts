import type { Chatbot, Intent } from './chatbot';

/** A small bot of a cake shop for tests; give only what the test is about. */
export function aChatbot(given: Partial<Chatbot> = {}): Chatbot {
  return {
    threshold: 45,
    variables: { nama_toko: 'Toko Kue', jam_buka: 'pukul 08.00–17.00 WIB', 'harga:bolu': 38000 },
    fallback: 'Maaf, belum paham. Ketik ORANG untuk dibalas petugas.',
    handover: 'Pesan ini kami teruskan ke petugas.',
    away: 'Kami tutup. Tulis saja pesannya.',
    handoverWords: {
      complaint: ['basi', 'salah kirim'],
      anger: ['kecewa'],
      refund: ['uang kembali'],
      health: ['alergi'],
      legal: ['polisi'],
      'personal-data': ['ktp'],
      person: ['bicara'],
    },
    intents: [
      anIntent('greeting', ['halo', 'selamat pagi'], 'Halo! Ini balasan otomatis {nama_toko}. Mau tanya apa?'),
      anIntent('price', ['berapa harga bolu', 'bolu berapa', 'daftar harga'], 'Bolu {harga:bolu}. Mau pesan?'),
      anIntent('place', ['alamat di mana', 'buka jam berapa', 'lokasi toko'], 'Buka {jam_buka}. Mau datang?'),
      anIntent('delivery', ['ongkir ke rumah', 'bisa diantar', 'kirim ke luar kota'], 'Bisa diantar. Kirim alamatnya.'),
      { ...anIntent('complaint', ['kuenya hancur', 'rasanya asam'], 'Mohon maaf, petugas membalas.'), handsOver: true },
    ],
    ...given,
  };
}

export const anIntent = (id: string, utterances: readonly string[] = [], reply = 'Baik. Mau pesan?'): Intent => ({
  id,
  name: id,
  utterances,
  reply,
});
