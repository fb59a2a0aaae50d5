/**
 * What a plain word of a shop's chat is about. A sentence on GoPay and one on DANA have no word in common,
 * and both are about paying; this is how the bot sees it. Words as the normaliser leaves them.
 */
export const wordsByTopic: Readonly<Record<string, string>> = {
  greet: 'halo assalamualaikum permisi pagi siang sore malam selamat ping tes numpang',
  thank: 'terima kasih alhamdulillah syukur sip oke ok siap baik bagus enak lezat wangi puas suka',
  cost: 'berapa harga ongkos total kena murah mahal',
  pay: 'bayar transfer rekening qris tunai dana ovo gopay shopeepay paylater spaylater bca bri bni mandiri bank dompet cicil kredit lunas debit kartu muka kuitansi nontunai edc linkaja bsi btn',
  deliver:
    'antar kirim jemput kurir ongkos gojek grab ojek ekspedisi jne jnt sicepat anteraja pos cargo kargo gosend jangkauan jangkau pengiriman instan paxel lalamove maxim',
  where: 'alamat lokasi dekat patokan sebelah samping seberang jalan cabang parkir bengkel fisik offline',
  opening: 'buka tutup libur operasional lebaran jam senin selasa rabu kamis jumat sabtu minggu merah',
  progress:
    'selesai sudah belum resi sampai jadi kapan status cek proses posisi berangkat atas nama ambil jalan siap kemarin tadi',
  available: 'tersedia stok kosong menu layanan jual masih terima',
  order: 'pesan beli cara format keep titip panggil jadwal daftar antre prosedur proses',
  size: 'ukuran besar kecil panjang lebar berat gram senti muat lingkar dada jumbo xl xxl xs mini sachet kemasan botol setengah seperempat eceran varian rasa bahan tipe merek isi loyang inverter sharp samsung panasonic daikin polytron sanken toshiba mitsubishi',
  bargain: 'promo diskon gratis voucher nego reseller grosir khusus kode murah bonus hemat pelanggan hadiah cashback',
  alter: 'batal tukar ganti ubah undur mundur maju tunda tambah kurang retur pindah reschedule',
  person: 'admin manusia bot otomatis robot mesin telepon hubung pemilik bicara sambung orang langsung',
  mend: 'servis perbaiki betul rusak mati nyala bocor dingin pasang bongkar ganti',
  hurry: 'cepat reguler paket sehari bulanan',
};
