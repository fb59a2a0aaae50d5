import { customer } from './scripted-customer';

export const culinaryCustomers = [
  customer(
    'hurried',
    {
      id: 'Satu pesan, satu jawaban: harga, syarat pesan, ongkir, cara bayar. Tidak ada salam panjang.',
      en: 'One message, one answer: price, how to order, delivery, payment. No long greetings.',
    },
    ['nasi kotak ayam brp', 'price'],
    ['pesan 25 buat besok bs?', 'order'],
    ['antar ke kantor di petisah', 'delivery'],
    ['tf aja ya rek mana', 'payment'],
    ['ok mksh', 'thanks'],
  ),
  customer(
    'hurried',
    {
      id: 'Menyebut stok, jam tutup dengan WIB, dan patokan. Ia sedang di jalan, jadi satu kalimat cukup.',
      en: 'Names stock, closing time and a landmark. She is on the road, so one sentence is enough.',
    },
    ['bolu pandan ready ga kak skrg', 'stock'],
    ['buka smp jam brp', 'place'],
    ['dkt mana tokonya', 'place'],
    ['qris bs kan', 'payment'],
    ['sip otw kak', 'thanks'],
  ),
  customer(
    'hurried',
    {
      id: 'Tidak menebak posisi kurir, tetapi meminta nama pemesan. Diminta telepon, orang yang melanjutkan.',
      en: 'Does not guess where the courier is but asks for the name. Asked to call, a person goes on.',
    },
    ['kak pesenan a.n. yuni udh jalan blm', 'status'],
    ['jam brp sampenya, acara sy jam 12', 'status'],
    ['tambah 2 kotak lg bs ga', 'change'],
    ['tlp saya aja deh kak, lg nyetir', 'handover'],
  ),
  customer(
    'lost',
    {
      id: 'Bertanya balik satu hal saja: berapa tamu, atau tanggalnya. Ia minta telepon, jadi orang yang melanjutkan.',
      en: 'Asks back one thing only: how many guests, or which day. She asks for a call, so a person goes on.',
    },
    ['Bu, saya mau pesan buat acara kecil', 'order'],
    ['Biasanya orang pesan apa ya, menunya apa?', 'stock'],
    ['Kalau bolu itu cukup untuk berapa orang?', 'size'],
    ['Bisa ganti nanti kalau berubah?', 'change'],
    ['Boleh telepon saja? Saya bingung', 'handover'],
  ),
  customer(
    'lost',
    {
      id: 'Menyebut pilihan dan harga tanpa mendesak. Daya tahan hanya disebut bila ada di Kartu Fakta.',
      en: 'Names choices and prices without pressing. Says how long it keeps only if the fact card does.',
    },
    ['Assalamualaikum Bu, boleh tanya-tanya dulu?', 'greeting'],
    ['Oleh-oleh untuk dibawa ke Jakarta ada kue apa?', 'stock'],
    ['Bika ambonnya ada ukuran yang kecil?', 'size'],
    ['Yang kecil berapa harganya Bu?', 'price'],
    ['Saya tanya suami dulu ya, makasih Bu', 'thanks'],
  ),
  customer(
    'lost',
    {
      id: 'Mengerti kata Medan bila “Kata daerah” dinyalakan. Soal alergi tidak dijawab bot, tetapi diserahkan.',
      en: 'Understands words of Medan once “Regional words” is on. Hands a question on allergy over.',
    },
    ['Kak, cemana cara pesannya?', 'order'],
    ['Kekmana kalo awak mau pesan lima kotak?', 'order'],
    ['Harus bayar dulu baru dibuat ya?', 'payment'],
    ['Anak awak alergi udang, di nasinya ada udang?', 'handover'],
  ),
  customer(
    'angry',
    {
      id: 'Minta maaf tanpa membantah, menyebut siapa yang membalas dan kapan. Tidak menawarkan apa-apa.',
      en: 'Says sorry without arguing, names who will answer and when. Offers nothing for sale.',
    },
    ['Pesanan saya mana?!', 'status'],
    ['Tamu sudah pulang, makanan belum datang juga!', 'handover'],
    ['Kecewa saya', 'handover'],
    ['Kembalikan uang saya sekarang', 'handover'],
  ),
  customer(
    'angry',
    {
      id: 'Meminta kue tidak dimakan lagi, lalu menyerahkan. Keluhan kesehatan tidak pernah dijawab bot.',
      en: 'Asks not to eat more of it, then hands over. A bot never answers a complaint about health.',
    },
    ['Kuenya kok rasanya asam?!', 'handover'],
    ['Ini basi kan? Jangan bilang tidak', 'handover'],
    ['Anak saya sampai muntah', 'handover'],
    ['Biar viral sekalian, saya ada fotonya', 'handover'],
  ),
  customer(
    'angry',
    {
      id: 'Mencatat jumlah yang kurang tanpa berdebat. Uang kembali diputuskan orang, bukan bot.',
      en: 'Notes what is missing without arguing. A person decides on money back, not the bot.',
    },
    ['Pesan 40 kotak, yang datang kurang 5!', 'handover'],
    ['Sudah dihitung dua kali, masa saya bohong', 'handover'],
    ['Balikin uang yang 5 kotak itu', 'handover'],
    ['Pemiliknya mana?', 'handover'],
  ),
] as const;
