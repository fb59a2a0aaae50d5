import type { ActPayload, FormAnswers } from '@contracts/learning';
import { copyEngine, plantError, type CopyWork } from '@labs/copy';

/** A shop's own words for the forms and tasks of the curriculum. */
export type Work = {
  readonly form: Readonly<Record<string, FormAnswers>>;
  /** What is sent for a practice task, by its slug. */
  readonly tasks: Readonly<Record<string, FormAnswers>>;
  /** Finished works in labs, by the activity's slug. */
  readonly labs?: Readonly<Record<string, ActPayload<'lab-finished'>>>;
};

const feature = (nama: string, jenis: string, menebak: string, pengaruh: string) => ({
  nama,
  jenis,
  menebak,
  pengaruh,
});
const aiTask = (tugas: string, alasan: string, risiko: string, data: string, pemeriksa: string) => ({
  tugas,
  alasan,
  risiko,
  data,
  pemeriksa,
});
const rule = (data: string, untuk: string, tempat: string, lama: string, siapa: string) => ({
  data,
  'untuk-apa': untuk,
  'di-mana': tempat,
  'berapa-lama': lama,
  siapa,
});
const sentence = (lama: string, baru: string, bukti: string) => ({ lama, baru, bukti });
const change = (apa: string, kenapa: string) => ({ apa, kenapa });

/** What Bu Tiur made of an AI's draft: the expiry date, the claim and the free delivery are gone. */
const tiursText: CopyWork = {
  engine: copyEngine,
  card: {
    product: 'Bika ambon Bu Tiur',
    size: '1 kotak 20 × 20 cm, 16 potong',
    ingredients: 'Tepung tapioka, telur, gula, santan, ragi, daun jeruk, serai',
    price: 'Rp38.000',
    keeps: '3 hari di suhu ruang',
    flavours: 'Asli dan pandan, harga sama',
    nib: 'belum ada',
    permit: 'belum ada',
    halal: 'belum ada',
    hours: 'Senin sampai Sabtu, 08.00–17.00 WIB',
    order: 'Chat WhatsApp toko, paling lambat 2 hari sebelumnya',
    area: 'Medan Denai dan Medan Area, ongkos Rp10.000, atau ambil sendiri',
  },
  channel: 'wa-status',
  goal: 'order',
  occasion: 'Arisan hari Sabtu',
  prompt: {
    kind: 'form',
    fields: {
      rincian: 'Bika ambon 1 kotak isi 16 potong, Rp38.000, tahan 3 hari suhu ruang.',
      arah: 'Ibu kantor di Medan Denai yang menyiapkan arisan hari Sabtu.',
      cara: 'Hangat dan sopan, seperti tetangga.',
      ingin: 'Status WhatsApp dua kalimat yang mengajak memesan.',
      kendala: 'Paling banyak 300 huruf, jangan menambah fakta.',
    },
  },
  source: 'pasted',
  draft: 'Nikmati bika ambon terbaik dengan rasa legit! Tahan 2 minggu. Gratis antar ke seluruh Medan. Rp35.000 saja!',
  text: 'Arisan Sabtu ini? Bika ambon Bu Tiur sudah dipotong 16, tinggal disajikan. Rp38.000 sekotak, tahan 3 hari di suhu ruang. Chat ke nomor ini, paling lambat 2 hari sebelumnya, ya.',
  versions: [
    'Arisan Sabtu ini? Bika ambon terbaik, isi 16 potong, Rp38.000, tahan 3 hari di suhu ruang. Pesan sekarang!',
  ],
  reasons: [
    { what: 'Tahan 2 minggu menjadi 3 hari', why: 'Catatan uji simpan saya hanya 3 hari.' },
    { what: 'Kata “terbaik” saya hapus', why: 'Tidak ada buktinya. Pembeli lebih ingin tahu isinya berapa.' },
  ],
  ticks: [],
  exercise: { seed: 0, answer: plantError(0).at },
};

const tiursMap: FormAnswers = {
  fitur: [
    feature(
      'Balasan otomatis WhatsApp Business',
      'biasa',
      'Tidak menebak, hanya mengirim pesan tetap',
      'Pembeli tahu jam buka saya',
    ),
    feature(
      'Rekomendasi di beranda Shopee',
      'ai',
      'Barang yang mungkin disukai pembeli',
      'Kue saya muncul bila sering dilihat',
    ),
    feature('Latar kabur di kamera HP', 'ai', 'Mana kue dan mana latar', 'Foto kue tampak lebih rapi'),
    feature('Kalkulator di aplikasi kasir', 'biasa', 'Hanya menjumlahkan', 'Omzet harian terlihat'),
    feature('Perkiraan waktu kurir', 'ai', 'Berapa menit lagi kurir sampai', 'Saya tahu kapan kotak harus siap'),
  ],
  'fitur-ai': 'Perkiraan waktu kurir',
  salahnya: 'Saat hujan di Denai, perkiraan 15 menit bisa jadi 40 menit. Kotak sudah siap, pembeli menunggu.',
  mencegah: 'Saya beri tahu pembeli waktu terlama, bukan tercepat.',
  pilihan: [
    aiTask(
      'Membuat draf status WhatsApp',
      'Kalau salah mudah diperbaiki',
      'Harga bisa keliru',
      'tanpa',
      'Saya sendiri, dengan Kartu Fakta',
    ),
    aiTask(
      'Mencari ide nama paket Lebaran',
      'Butuh banyak ide cepat',
      'Namanya mungkin sudah dipakai',
      'tanpa',
      'Rian, keponakan saya',
    ),
  ],
  'dikerjakan-orang': 'Menjawab keluhan kue rusak di jalan',
  'alasan-orang': 'Pembeli kecewa perlu didengar. Hanya saya yang boleh memutuskan ganti rugi.',
  'tentang-gambar': 'tanpa',
};

const tiursRules: FormAnswers = {
  aturan: [
    rule(
      'Nomor HP dan alamat antar',
      'Mengantar pesanan',
      'Chat di HP toko, terkunci',
      '30 hari sesudah diantar',
      'Saya dan Rian',
    ),
    rule(
      'Nama dan tanggal arisan',
      'Mengingatkan pesanan bulanan',
      'Buku catatan di laci',
      'Sampai akhir tahun',
      'Saya saja',
    ),
  ],
  'jawab-permintaan': 'Baik, Bu. Nomor Ibu kami hapus sore ini, lalu kami kabari lewat pesan terakhir.',
  'cara-menghapus': 'Saya hapus kontak dan chatnya tiap tanggal 1. Rian mencoret di buku.',
  'bila-bocor': 'Mencatat jamnya, mengabari pelanggan, lalu bertanya kepada Dinas',
  'contoh-samar':
    'Pembeli A: 2 kotak bika ambon asli untuk arisan hari Sabtu, diambil pukul 10.00. Rp76.000, sudah dibayar.',
  'sudah-tertutup': true,
  'kebiasaan-tim': 'Saya mengetik ulang tanpa nama, Rian membaca sekali sebelum ditempel',
  'keadaan-kartu': 'belum-tahu',
  'yang-dipastikan': 'Nomor PIRT, saya tanyakan ke Dinas hari Senin',
  kalimat: [
    sentence('Bika ambon terbaik se-Medan', 'Bika ambon 1 kotak isi 16 potong, Rp38.000', 'Daftar harga di dapur'),
    sentence('Tahan berminggu-minggu', 'Tahan 3 hari di suhu ruang', 'Catatan uji simpan saya'),
    sentence('Gratis antar', 'Antar ke Medan Denai, ongkos Rp10.000', 'Tertulis di nota kami'),
  ],
  'sumber-gambar': ['sendiri'],
  'yang-diganti': 'Sudah saya periksa, tidak ada',
  'aturan-staf': 'Wajah orang dipasang hanya bila ia menjawab boleh',
};

const tiursTexts: FormAnswers = {
  produk: 'Bika ambon Bu Tiur',
  pembeli: 'Ibu kantor di Medan Denai yang menyiapkan arisan Sabtu dan tidak sempat memotong kue',
  'yang-sering-ditanya': 'Isinya berapa dan tahan berapa hari',
  'perintah-awal':
    'Rincian: bika ambon 1 kotak isi 16 potong, Rp38.000, tahan 3 hari. Arah: ibu kantor untuk arisan. Cara bicara: hangat. Ingin: 2 kalimat. Kendala: 300 huruf, jangan menambah fakta.',
  'perbaikan-1': 'Saya minta lebih pendek, karena hasil pertama enam kalimat.',
  'perbaikan-2': 'Saya tambah batas waktu pesan, karena pembeli sering bertanya.',
  'cara-memakai-ai': 'draf',
  'draf-pertama':
    'Nikmati bika ambon terbaik dengan rasa legit! Tahan 2 minggu. Cocok untuk semua acara. Pesan sekarang!',
  'saluran-1': 'status-wa',
  'isi-1':
    'Bika ambon Bu Tiur, legit dan bersarang. 1 kotak isi 16 potong Rp38.000, tahan 3 hari suhu ruang. Untuk arisan Sabtu, pesan paling lambat Kamis pukul 17.00 WIB. Chat ke nomor ini, ya.',
  'saluran-2': 'instagram',
  'isi-2':
    'Sarangnya rapi, pinggirnya harum. Bika ambon Bu Tiur, 1 kotak Rp38.000. Tahan 3 hari suhu ruang. Pesan lewat tautan di profil.',
  'saluran-3': 'lapak',
  'isi-3':
    'Bika Ambon 1 Kotak 16 Potong. Dibuat pagi hari di Medan Denai. Rp38.000, tahan 3 hari suhu ruang. Antar ke Medan Denai dan Medan Area, ongkos Rp10.000.',
  'daftar-perubahan': [
    change('“Tahan 2 minggu” menjadi “tahan 3 hari”', 'Supaya cocok dengan Kartu Fakta'),
    change('Kata “terbaik” dihapus', 'Tidak ada buktinya'),
    change('Ditambah batas waktu pesan', 'Supaya adonan sempat disiapkan'),
  ],
  'cek-isi': true,
  'cek-harga': true,
  'cek-pesan': true,
  'cek-klaim': true,
  'cek-nada': true,
  'cek-khas': true,
  'foto-asli': 'asli',
  'foto-tertutup': true,
};

/** Bu Tiur, ahead of the others. */
export const tiur: Work = {
  labs: { 'lab-teks-jualan': { lab: 'copy', engine: copyEngine, work: { ...tiursText } } },
  form: {
    'kartu-fakta': {
      'nama-produk': 'Bika ambon Bu Tiur',
      'isi-ukuran': '1 kotak 20 × 20 cm, 16 potong',
      bahan: 'Tepung tapioka, telur, gula, santan, ragi, daun jeruk, serai',
      harga: 38000,
      'tahan-berapa-lama': '3 hari di suhu ruang',
      'rasa-varian': 'Asli dan pandan, harga sama',
      'nomor-nib': 'belum ada',
      'nomor-pirt': 'belum ada',
      'nomor-halal': 'belum ada',
      'jam-buka': 'Senin sampai Sabtu, 08.00–17.00 WIB',
      'cara-pesan': 'Chat WhatsApp toko, paling lambat 2 hari sebelumnya',
      'daerah-antar': 'Medan Denai dan Medan Area, ongkos Rp10.000, atau ambil sendiri',
    },
  },
  tasks: {
    'tugas-peta-ai': tiursMap,
    'tugas-aturan-data': tiursRules,
    'tugas-tiga-teks': tiursTexts,
  },
};

const sarisMap: FormAnswers = {
  ...tiursMap,
  fitur: [
    feature('Saran balasan di Gmail', 'ai', 'Kalimat yang mungkin saya tulis', 'Balas pemasok lebih cepat'),
    feature('Pesan sambutan WhatsApp', 'biasa', 'Tidak menebak apa pun', 'Pembeli baru langsung disapa'),
    feature('Rekomendasi resep di YouTube', 'ai', 'Video yang mungkin saya tonton', 'Saya dapat ide rasa baru'),
    feature('Pengingat belanja hari Senin', 'biasa', 'Jadwal tetap', 'Tepung tidak pernah habis'),
    feature('Jawaban chat toko di marketplace', 'dua', 'Kadang aturan, kadang AI', 'Pembeli malam hari dapat jawaban'),
  ],
  'fitur-ai': 'Rekomendasi resep di YouTube',
  salahnya: 'Ia menyarankan resep dengan pewarna yang tidak saya pakai.',
  'dikerjakan-orang': 'Mencicipi adonan rasa baru',
  'alasan-orang': 'Lidah pembeli saya kenal betul. Mesin tidak bisa mencicipi.',
};

const sarisRules: FormAnswers = {
  ...tiursRules,
  'jawab-permintaan': 'Bisa, Kak. Malam ini saya hapus nomor Kakak dari HP dan buku pesanan, besok saya kabari sudah.',
  'cara-menghapus': 'Tiap Minggu malam saya coret buku pesanan yang sudah lunas, kontaknya saya hapus sendiri.',
  'bila-bocor': 'Menulis jam dan data apa, lalu menelepon pelanggannya hari itu juga',
  'kebiasaan-tim': 'Saya sendirian, jadi saya baca keras-keras dulu sebelum menempel',
  'yang-dipastikan': 'Berapa hari tahan di kulkas, saya uji minggu ini',
  'contoh-samar':
    'Pembeli A: 1 loyang bolu pandan keju untuk ulang tahun anaknya hari Minggu. Rp45.000, dibayar saat diambil.',
  kalimat: [
    sentence(
      'Bolu paling lembut di dunia',
      'Bolu pandan dari air daun pandan asli',
      'Daun pandannya dari kebun sendiri',
    ),
    sentence('Dijamin habis dalam sehari', '1 loyang 20 sentimeter, 12 potong', 'Saya ukur loyangnya'),
    sentence('Semua orang suka', 'Ada rasa pandan dan pandan keju', 'Dua-duanya ada tiap hari'),
  ],
};

/** Bu Sari, in the middle of module 3. */
export const sari: Work = {
  ...tiur,
  form: {
    'kartu-fakta': {
      ...tiur.form['kartu-fakta'],
      'nama-produk': 'Bolu pandan Bu Sari',
      'isi-ukuran': '1 loyang 20 sentimeter, 12 potong',
      bahan: 'Tepung, telur, santan, gula, air daun pandan asli',
      'rasa-varian': 'Pandan, pandan keju',
      'jam-buka': 'Setiap hari, 09.00–18.00 WIB',
      'cara-pesan': 'Chat WhatsApp sebelum pukul 17.00',
    },
  },
  tasks: {
    'tugas-peta-ai': sarisMap,
    'tugas-aturan-data': sarisRules,
    'tugas-tiga-teks': tiursTexts,
  },
};

/** A shorter map for the rest of the cohort, about their own product. */
export function mapOf(product: string): FormAnswers {
  return {
    ...tiursMap,
    'fitur-ai': 'Rekomendasi di marketplace',
    salahnya: `Pembeli ${product.toLowerCase()} bisa dikirimi barang toko lain yang lebih murah.`,
    'dikerjakan-orang': 'Menjawab keluhan pembeli',
    'alasan-orang': 'Pembeli yang kecewa perlu didengar orang.',
  };
}

export const praise = 'Anda sudah membedakan yang menebak dan yang hanya menjalankan aturan.';
export const advice = 'Tambahkan siapa yang memeriksa hasil AI, supaya harga tidak keliru lagi.';
export const repair =
  'Dua dari lima fitur belum menyebut apa yang ditebak. Pembeli bisa terkena dampaknya. Lengkapi kolom itu, lalu kirim lagi.';

/** How a mentor judges a map and the rules for data. */
export const mapLevels = (level: number) => ({
  'tetap-oleh-orang': level,
  'mengenali-fitur': level,
  'cara-kerja-dan-batas': level,
  'memilih-tugas': level,
});

export const ruleLevels = {
  'menyamarkan-data': 3,
  'klaim-jujur': 3,
  'aturan-data': 3,
  'kartu-fakta': 2,
  'orang-dan-karya': 3,
};
