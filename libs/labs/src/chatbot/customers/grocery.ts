import { customer } from './scripted-customer';

export const groceryCustomers = [
  customer(
    'hurried',
    {
      id: 'Menjawab sependek pertanyaannya: ada, harganya, bisa diantar. Daftar harga pendek cukup untuk “brp”.',
      en: 'Answers as short as she asks: there is some, the price, it can be brought. “brp” gets the short price list.',
    },
    ['gas ada bu?', 'stock'],
    ['brp', 'price'],
    ['antar ke gang kenanga ya', 'delivery'],
    ['qris bs?', 'payment'],
    ['makasih', 'thanks'],
  ),
  customer(
    'hurried',
    {
      id: 'Mengulang pesanannya, lalu meminta alamat. Total yang belum dihitung tidak ditebak.',
      en: 'Repeats the order, then asks for the address. Does not guess a total nobody has added up.',
    },
    ['bu sy pesan galon 2 sm telur 1 rak', 'order'],
    ['telurnya brp skrg', 'price'],
    ['anter skrg bs? org rmh nungguin', 'delivery'],
    ['bayar pas diantar ya', 'payment'],
    ['oke sip', 'thanks'],
  ),
  customer(
    'hurried',
    {
      id: 'Cepat menyebut token ada dan cara bayar. Uang yang sudah dikirim dicek orang, bukan bot.',
      en: 'Says quickly that tokens are there and how to pay. A person checks money that was sent, not the bot.',
    },
    ['token listrik 50rb ada bu? mau mati ni', 'stock'],
    ['tf ke rek mana', 'payment'],
    ['udh sy tf ya, tlg dicek', 'status'],
    ['kok tokennya blm masuk jg, gelap ini', 'handover'],
  ),
  customer(
    'lost',
    {
      id: 'Memberi patokan yang mudah dilihat dan dua cara belanja. Sesudah itu orang yang menemani.',
      en: 'Gives a landmark that is easy to see and both ways to shop. Then a person goes on with her.',
    },
    ['Bu, saya orang baru di sini. Warungnya sebelah mana?', 'place'],
    ['Kalau beras yang sedikit saja ada?', 'size'],
    ['Pesannya lewat sini atau datang?', 'order'],
    ['Saya bingung, mau bicara sama Ibu saja', 'handover'],
  ),
  customer(
    'lost',
    {
      id: '“Beras yang biasa” tidak bisa ditebak bot. Ia menanyakan merek dan ukurannya dengan sopan.',
      en: 'A bot cannot guess “the usual rice”. It asks politely for brand and size.',
    },
    ['Biasanya anak saya yang pesan. Ini caranya bagaimana, Bu?', 'order'],
    ['Beras yang biasa itu masih ada?', 'stock'],
    ['Yang 5 kilo berapa, naik ya?', 'price'],
    ['Boleh bayar nanti waktu diantar?', 'payment'],
    ['Saya tunggu di rumah, terima kasih Bu', 'thanks'],
  ),
  customer(
    'lost',
    {
      id: 'Mengerti kata Banjar bila “Kata daerah” dinyalakan, dan menjawab dengan bahasa yang mudah.',
      en: 'Understands Banjar words once “Regional words” is on, and answers in plain Indonesian.',
    },
    ['Kawa antarakan galon ke rumah kah?', 'delivery'],
    ['Handak nukar baras, barapa?', 'price'],
    ['Malam ini masih buka kah?', 'place'],
    ['Kada jadi telurnya, ganti gula', 'change'],
    ['Tarima kasih lah bu', 'thanks'],
  ),
  customer(
    'angry',
    {
      id: 'Minta maaf, meminta barangnya disimpan, dan menyebut Bu Wati membalas paling lambat 30 menit.',
      en: 'Says sorry, asks to keep the goods, and that Bu Wati answers within 30 minutes.',
    },
    ['Galon saya dari pagi belum datang', 'status'],
    ['Ini galonnya bocor! Lantai saya basah', 'handover'],
    ['Kapok belanja di sini', 'handover'],
    ['Uang saya kembalikan', 'handover'],
  ),
  customer(
    'angry',
    {
      id: 'Tidak membela diri dan tidak menawarkan telur baru. Ia mau orang, jadi ia dapat orang.',
      en: 'Does not defend the shop nor offer new eggs. She wants a person, so she gets one.',
    },
    ['Telurnya busuk lagi, ini sudah kedua kali', 'handover'],
    ['Malu saya, sudah digoreng buat tamu', 'handover'],
    ['Balikin uangnya saja', 'handover'],
    ['Bu Wati mana? Saya mau ngomong', 'handover'],
  ),
  customer(
    'angry',
    {
      id: 'Selisih kecil pun urusan uang, jadi diserahkan. Bot tidak menghitung ulang dan tidak membantah.',
      en: 'Even a small sum is about money, so it is handed over. The bot neither adds up nor argues.',
    },
    ['Kembalian saya tadi kurang 20 ribu', 'handover'],
    ['Jangan bilang saya bohong', 'handover'],
    ['Catatan utang saya juga salah, padahal sudah lunas', 'handover'],
    ['Parah. Pindah warung saja saya', 'handover'],
  ),
] as const;
