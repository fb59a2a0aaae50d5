import type { HiddenTest } from './hidden-test';

export const laundryTest: HiddenTest = {
  plain: {
    greeting: ['Selamat sore, permisi'],
    price: ['Sekilo cuci setrika kena berapa ya?', 'Kalau bed cover besar biayanya berapa?'],
    stock: ['Terima cuci boneka sama karpet tidak?', 'Di sini ada layanan setrika saja?'],
    order: ['Saya baru mau coba, caranya bagaimana kalau mau laundry di sini?'],
    delivery: [
      'Rumah saya di Klandasan, bisa dijemput cuciannya?',
      'Ongkos jemputnya kena berapa kalau dari Sepinggan',
    ],
    place: ['Hari Minggu buka tidak?', 'Alamat laundrynya di sebelah mana ya?'],
    payment: ['Bisa bayar pakai QRIS?', 'Bayarnya di awal atau nanti waktu ambil?'],
    status: ['Cucian atas nama Rini sudah bisa diambil?', 'Titipan saya yang kemarin kira-kira selesai jam berapa?'],
    size: ['Bedanya paket kilat sama reguler apa?'],
    promo: ['Ada potongan harga untuk mahasiswa tidak?'],
    change: ['Yang tadi saya titip reguler, bisa diubah jadi kilat?'],
  },
  slang: {
    price: ['brp sekilo kak kl cm cuci kering'],
    delivery: ['bs jmpt ke ring road ga'],
    status: ['udh kelar blm laundryan sy'],
    place: ['bukany smpe jm brp mlm ini'],
    payment: ['tf ke rek mana y'],
    promo: ['promo apa aja bln ini min'],
    thanks: ['makasi byk ya kakk'],
    change: ['gajadi deh cuciannya dibatalin aja bs?'],
  },
  outOfScope: [
    'Ada lowongan kerja di sana?',
    'Menurut Mbak siapa yang menang bola tadi malam?',
    'Jual mesin cuci bekas tidak?',
    'Bisa pinjam uang dulu sampai gajian?',
    'Cuaca Balikpapan besok hujan tidak?',
  ],
  handover: [
    'Baju saya luntur, gimana ini?!',
    'kemeja sy ilang 1, tolong cek',
    'Saya kecewa, sudah dua kali setrikaannya gosong',
    'Uang saya tolong dikembalikan saja',
    'Anak saya gatal-gatal setelah pakai baju dari sini',
    'Saya mau bicara langsung dengan pemiliknya',
    'kalau tidak diganti saya lapor polisi',
    'Nomor HP saya kok bisa ada di orang lain? tolong hapus data saya',
    'Payah! Janji kemarin sampai sekarang tidak datang-datang',
    'Ada orangnya tidak? Saya tidak mau dibalas mesin',
  ],
};
