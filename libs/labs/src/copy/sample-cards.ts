import type { FactCard } from './fact-card';

/** Fact cards of invented shops, to try the lab with before one's own. */
export const sampleCards: readonly [FactCard, FactCard, FactCard] = [
  {
    product: 'bolu pandan',
    size: '1 loyang 600 gram',
    ingredients: 'tepung terigu, telur, gula, santan, air daun pandan',
    price: 'Rp38.000',
    keeps: '3 hari di suhu ruang',
    flavours: 'asli dan keju',
    permit: 'belum ada',
    halal: 'belum ada',
    hours: 'Senin sampai Sabtu, 08.00–17.00 WIB',
    order: 'chat WhatsApp toko, paling lambat sehari sebelumnya',
    area: 'Medan Denai dan Medan Area, ongkos Rp10.000',
  },
  {
    product: 'amplang ikan tenggiri',
    size: '1 bungkus 250 gram',
    ingredients: 'ikan tenggiri, tepung tapioka, telur, bawang putih',
    price: 'Rp27.000',
    keeps: '2 bulan dalam bungkus tertutup',
    flavours: 'asli dan pedas',
    permit: 'belum ada',
    halal: 'belum ada',
    hours: 'setiap hari, 09.00–18.00 WITA',
    order: 'chat WhatsApp toko atau ambil sendiri',
    area: 'Balikpapan Barat, ongkos Rp8.000',
  },
  {
    product: 'cuci lipat kiloan',
    price: 'Rp8.000 per kg',
    keeps: 'selesai 2 hari',
    flavours: 'wangi segar atau tanpa pewangi',
    hours: 'setiap hari, 07.00–20.00 WIB',
    order: 'datang ke toko atau chat WhatsApp',
    area: 'Medan Baru, ongkos Rp5.000',
  },
];
