import { customer } from './scripted-customer';

export const fashionCustomers = [
  customer(
    'hurried',
    {
      id: 'Menjawab urut: ada, harga, ongkir. Lalu meminta satu hal: model, warna, dan alamat.',
      en: 'Answers in her order: there is some, price, postage. Then asks for one thing: model, colour and address.',
    },
    ['tunik ready?', 'stock'],
    ['brp kak', 'price'],
    ['ongkir ke padang brp', 'delivery'],
    ['order 1 ya', 'order'],
    ['cod bs?', 'payment'],
  ),
  customer(
    'hurried',
    {
      id: 'Tidak menjanjikan sampai Sabtu. Menyebut ekspedisi dan ongkir, lalu memberi cara pesan.',
      en: 'Does not promise Saturday. Names courier and postage, then how to order.',
    },
    ['kak gamis yg maroon msh ada?', 'stock'],
    ['kirim hr ini nyampe sabtu ga', 'delivery'],
    ['ongkir ke binjai brp', 'delivery'],
    ['ya udh order, caranya gmn', 'order'],
    ['tf bca ada ya', 'payment'],
  ),
  customer(
    'hurried',
    {
      id: 'Meminta nama atau nomor pesanan, tidak menebak posisi paket. Alamat baru dicatat untuk dicek.',
      en: 'Asks for name or order number and does not guess where the parcel is. Notes the new address to be checked.',
    },
    ['cek resi dong a.n. putri', 'status'],
    ['paketku smpe mn kak', 'status'],
    ['alamat kirim bs diganti ke kantor ga', 'change'],
    ['oke ditunggu kak', 'thanks'],
  ),
  customer(
    'lost',
    {
      id: 'Menanyakan berat dan tinggi, lalu memberi satu saran ukuran beserta syarat tukar.',
      en: 'Asks for weight and height, then advises one size and says how to exchange.',
    },
    ['Kak, saya bingung pilih ukuran', 'size'],
    ['Berat saya 65, pakai ukuran apa?', 'size'],
    ['Kalau kekecilan bisa tukar?', 'change'],
    ['Tokonya bisa didatangi?', 'place'],
    ['Terima kasih, Kak', 'thanks'],
  ),
  customer(
    'lost',
    {
      id: 'Menjelaskan bahan dengan kata sehari-hari. Yang masih berpikir tidak didesak.',
      en: 'Explains fabrics in everyday words. Does not press someone who is still thinking.',
    },
    ['Bahan ceruti itu panas tidak, Kak?', 'size'],
    ['Yang segi empat berapaan?', 'price'],
    ['Warna sage masih ada?', 'stock'],
    ['Kalau beli dua ada potongan?', 'promo'],
    ['Saya pikir-pikir dulu, makasih Kak', 'thanks'],
  ),
  customer(
    'lost',
    {
      id: 'Menyebut syarat reseller apa adanya. Titip jual adalah kesepakatan, jadi orang yang bicara.',
      en: 'States the reseller terms as they are. Selling on commission is an agreement, so a person talks.',
    },
    ['Reseller mulai berapa potong, Kak?', 'promo'],
    ['Kalau kirim ke Binjai cemana ongkirnya?', 'delivery'],
    ['Bayarnya bisa dicicil?', 'payment'],
    ['Kalok gak laku bisa ditukar modelnya?', 'change'],
    ['Mau bicara sama Kak Salwa lah, biar jelas', 'handover'],
  ),
  customer(
    'angry',
    {
      id: 'Tidak menjawab tuduhan. Minta maaf, menyerahkan ke Kak Salwa, dan menyebut batas waktunya.',
      en: 'Does not answer the accusation. Says sorry, hands over to Kak Salwa, and says by when.',
    },
    ['Paket saya kok belum sampai?', 'status'],
    ['Sudah dua minggu, ini penipuan ya?', 'handover'],
    ['Saya laporkan ke polisi', 'handover'],
    ['Balikin uang saya', 'handover'],
  ),
  customer(
    'angry',
    {
      id: 'Tidak membacakan aturan retur kepada orang marah. Minta maaf dulu, lalu orang yang mengurus.',
      en: 'Does not recite return rules to an angry customer. Sorry first, then a person takes care.',
    },
    ['Salah kirim! Saya pesan navy yang datang hitam', 'handover'],
    ['Besok dipakai kondangan, gimana ini', 'handover'],
    ['Rugi saya kalau bayar ongkir lagi', 'handover'],
    ['Adminnya mana, jangan dijawab bot terus', 'handover'],
  ),
  customer(
    'angry',
    {
      id: 'Kesehatan dan hukum langsung ke orang. Bot tidak menebak penyebab dan tidak menyangkal.',
      en: 'Health and law go straight to a person. The bot neither guesses the cause nor denies it.',
    },
    ['Leher saya gatal dan merah habis pakai hijabnya', 'handover'],
    ['Ke dokter habis 200 ribu', 'handover'],
    ['Siapa yang tanggung jawab?', 'handover'],
    ['Minta ganti rugi, kalau tidak saya lapor', 'handover'],
  ),
] as const;
