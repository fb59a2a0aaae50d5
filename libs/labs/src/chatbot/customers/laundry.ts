import { customer } from './scripted-customer';

export const laundryCustomers = [
  customer(
    'hurried',
    {
      id: 'Harga per kilo dan paket kilat dalam satu kalimat. Untuk jemput cukup meminta alamat dan jam.',
      en: 'Price per kilo and the express wash in one sentence. For pick-up it only asks for address and time.',
    },
    ['sekilo brp', 'price'],
    ['kilat ada?', 'size'],
    ['jemput skrg bs ga', 'delivery'],
    ['qris ya', 'payment'],
    ['sip mksh', 'thanks'],
  ),
  customer(
    'hurried',
    {
      id: 'Meminta nama atau nomor nota, bukan menebak “sudah”. Jam tutup disebut dengan WITA.',
      en: 'Asks for name or receipt number instead of guessing “ready”. Gives closing time with WITA.',
    },
    ['kak baju kerja sy udh bs diambil?', 'status'],
    ['tutup jam brp, sy plg kerja jam 7', 'place'],
    ['bs diantar aja ke rmh?', 'delivery'],
    ['bayar ke kurir tunai ya', 'payment'],
    ['oke ditunggu', 'thanks'],
  ),
  customer(
    'hurried',
    {
      id: 'Menyebut kilat 6 jam apa adanya, tidak menjanjikan lebih cepat. Batal pun dijawab ramah.',
      en: 'States six hours for express and promises nothing faster. Stays friendly when it is called off.',
    },
    ['express brp jam jadi', 'size'],
    ['3 kilo brp totalnya', 'price'],
    ['kurir bs jmpt 15 menit lg?', 'delivery'],
    ['gajadi jemput deh, sy antar sendiri', 'change'],
    ['mksh kak', 'thanks'],
  ),
  customer(
    'lost',
    {
      id: 'Menjelaskan caranya dalam tiga langkah pendek. Begitu ia minta telepon, orang yang melanjutkan.',
      en: 'Explains in three short steps. As soon as she asks for a call, a person goes on.',
    },
    ['Saya belum pernah laundry, caranya bagaimana?', 'order'],
    ['Selimut juga boleh?', 'stock'],
    ['Tempatnya di mana ya?', 'place'],
    ['Kalau saya batal bagaimana?', 'change'],
    ['Tolong telepon saya saja', 'handover'],
  ),
  customer(
    'lost',
    {
      id: 'Menyebut yang diterima dan yang belum. Kebaya berpayet dilihat orang dulu, tidak dijanjikan aman.',
      en: 'Names what is taken and what is not. A person looks at a beaded kebaya first; nothing is promised.',
    },
    ['Kak, sepatu sama boneka bisa dicuci?', 'stock'],
    ['Bedanya paket biasa dan kilat apa ya?', 'size'],
    ['Kalau dua kilo kena berapa?', 'price'],
    ['Kebaya ibu ada payetnya, bisa ngobrol sama Pak Arif dulu?', 'handover'],
  ),
  customer(
    'lost',
    {
      id: 'Mengerti kata Banjar bila “Kata daerah” dinyalakan. Menyebut cara, harga, dan promo apa adanya.',
      en: 'Understands Banjar words once “Regional words” is on. States the way, the price and the offer as they are.',
    },
    ['Kayapa caranya mun handak laundry?', 'order'],
    ['Barapa sekilonya?', 'price'],
    ['Cuciannya kawa jemput ke kos?', 'delivery'],
    ['Ada potongan gasan mahasiswa kah?', 'promo'],
    ['Inggih, tarima kasih', 'thanks'],
  ),
  customer(
    'angry',
    {
      id: 'Tidak menulis “terima kasih sudah order” kepada orang yang kehilangan baju. Serahkan, sebut waktunya.',
      en: 'Does not write “thanks for your order” to someone who lost a shirt. Hands over and says by when.',
    },
    ['Cucian saya sudah selesai belum?', 'status'],
    ['Baju kerja saya hilang satu!', 'handover'],
    ['Payah, sudah langganan malah begini', 'handover'],
    ['Saya minta ganti rugi', 'handover'],
  ),
  customer(
    'angry',
    {
      id: 'Mengakui masalahnya dan meminta foto dan nota. Ancaman viral tidak dibalas dengan alasan.',
      en: 'Acknowledges the harm and asks for a photo and the receipt. Meets a threat without excuses.',
    },
    ['Seragam anak saya luntur kena baju merah!', 'handover'],
    ['Senin dipakai upacara, gimana ini', 'handover'],
    ['Tidak becus kerjanya', 'handover'],
    ['Biar viral di grup komplek', 'handover'],
  ),
  customer(
    'angry',
    {
      id: 'Tidak memberi janji baru sesudah janji yang lewat. Permintaan hapus nomor langsung ke orang.',
      en: 'Gives no new promise after a broken one. A wish to have a number deleted goes straight to a person.',
    },
    ['Katanya selesai kemarin, sekarang belum juga', 'handover'],
    ['Capek bolak-balik ke sana', 'handover'],
    ['Nomor saya dipakai kirim promo, hapus nomor saya', 'handover'],
    ['Pemiliknya mana?', 'handover'],
  ),
] as const;
