import type { HiddenTest } from './hidden-test';

export const repairTest: HiddenTest = {
  plain: {
    greeting: ['Siang Pak'],
    price: ['Cuci AC 1 PK biayanya berapa?', 'Isi freon kena berapa Pak?'],
    stock: [
      'Terima servis mesin cuci dua tabung?',
      'Bisa perbaiki kulkas yang tidak dingin?',
      'Bongkar pasang AC pindah rumah bisa?',
    ],
    order: ['Mau panggil teknisi besok pagi bisa?', 'Jadwal kosongnya hari apa?'],
    delivery: ['Daerah Tuntungan terjangkau tidak?', 'Ada biaya datang kalau cuma cek?'],
    place: ['Bengkelnya di jalan apa?', 'Sabtu kerja tidak Pak?'],
    payment: ['Bayarnya setelah selesai kan?'],
    status: ['TV saya yang ditinggal minggu lalu sudah jadi?', 'Teknisinya sudah di jalan belum?'],
    size: ['Merek Daikin bisa ditangani?'],
    promo: ['Cuci 3 unit AC ada diskon?'],
  },
  slang: {
    price: ['brp cuci ac 2pk bg'],
    delivery: ['bs servis kulkas dtg k rmh ga'],
    stock: ['ac sy ga dingin bs dibenerin?'],
    place: ['jm brp bukanya bg'],
    payment: ['bs qris?'],
    status: ['servisan tv sy gmn udh selese blm'],
    change: ['jadwal bsk bs diundur ga'],
    thanks: ['sip makasih bang'],
  },
  outOfScope: [
    'Jual AC bekas tidak Pak?',
    'Berapa tarif listrik per kWh sekarang?',
    'Bisa ajar anak saya les matematika?',
    'Ada kamar kos kosong?',
    'Pak, tolong belikan nasi goreng sekalian',
  ],
  handover: [
    'Baru dua hari diservis sudah rusak lagi',
    'AC malah bocor setelah dicuci, plafon saya basah',
    'Teknisinya kasar, saya tidak terima',
    'Sparepart lama saya hilang, siapa yang tanggung jawab?',
    'Kembalikan uang saya, tidak ada hasil',
    'Kok ada bau gosong dan percikan api dari AC, bahaya tidak?',
    'bisa telpon saya? mau bicara sama bapak langsung',
    'Saya akan bawa ke jalur hukum',
    'sesak napas orang rumah habis freonnya bocor',
    'Teknisi Bapak minta PIN ATM saya, benar?',
  ],
};
