import type { ChatbotTemplate } from '../templates';
import type { ScriptedCustomer } from './scripted-customer';

export { talk, type ScriptedCustomer } from './scripted-customer';

const turn = (text: string, expects: string) => ({ text, expects });

/** Three customers of each trade, to try a bot on without any AI. */
export const scriptedCustomers: Readonly<Record<ChatbotTemplate['id'], readonly ScriptedCustomer[]>> = {
  culinary: [
    {
      mood: 'hurried',
      turns: [
        turn('nasi kotak ayam brp', 'price'),
        turn('pesan 25 buat besok bs?', 'order'),
        turn('antar ke kantor di petisah', 'delivery'),
        turn('tf aja ya rek mana', 'payment'),
        turn('ok mksh', 'thanks'),
      ],
    },
    {
      mood: 'lost',
      turns: [
        turn('Bu, saya mau buat acara kecil', 'order'),
        turn('Biasanya orang pesan apa ya, menunya apa?', 'stock'),
        turn('Kalau bolu itu cukup untuk berapa orang?', 'size'),
        turn('Bisa ganti nanti kalau berubah?', 'change'),
        turn('Boleh telepon saja? Saya bingung', 'handover'),
      ],
    },
    {
      mood: 'angry',
      turns: [
        turn('Pesanan saya mana?!', 'status'),
        turn('Tamu sudah pulang, makanan belum datang juga!', 'handover'),
        turn('Kecewa saya', 'handover'),
        turn('Kembalikan uang saya sekarang', 'handover'),
      ],
    },
  ],
  grocery: [
    {
      mood: 'hurried',
      turns: [
        turn('gas ada bu?', 'stock'),
        turn('brp', 'price'),
        turn('antar ke gang kenanga ya', 'delivery'),
        turn('qris bs?', 'payment'),
        turn('makasih', 'thanks'),
      ],
    },
    {
      mood: 'lost',
      turns: [
        turn('Bu, saya orang baru di sini. Warungnya sebelah mana?', 'place'),
        turn('Kalau beras yang sedikit saja ada?', 'size'),
        turn('Pesannya lewat sini atau datang?', 'order'),
        turn('Saya bingung, mau bicara sama Ibu saja', 'handover'),
      ],
    },
    {
      mood: 'angry',
      turns: [
        turn('Galon saya dari pagi belum datang', 'status'),
        turn('Ini galonnya bocor! Lantai saya basah', 'handover'),
        turn('Kapok belanja di sini', 'handover'),
        turn('Uang saya kembalikan', 'handover'),
      ],
    },
  ],
  fashion: [
    {
      mood: 'hurried',
      turns: [
        turn('tunik ready?', 'stock'),
        turn('brp kak', 'price'),
        turn('ongkir ke padang brp', 'delivery'),
        turn('order 1 ya', 'order'),
        turn('cod bs?', 'payment'),
      ],
    },
    {
      mood: 'lost',
      turns: [
        turn('Kak, saya bingung pilih ukuran', 'size'),
        turn('Berat saya 65, pakai ukuran apa?', 'size'),
        turn('Kalau kekecilan bisa tukar?', 'change'),
        turn('Tokonya bisa didatangi?', 'place'),
        turn('Terima kasih, Kak', 'thanks'),
      ],
    },
    {
      mood: 'angry',
      turns: [
        turn('Paket saya kok belum sampai?', 'status'),
        turn('Sudah dua minggu, ini penipuan ya?', 'handover'),
        turn('Saya laporkan ke polisi', 'handover'),
        turn('Balikin uang saya', 'handover'),
      ],
    },
  ],
  laundry: [
    {
      mood: 'hurried',
      turns: [
        turn('sekilo brp', 'price'),
        turn('kilat ada?', 'size'),
        turn('jemput skrg bs ga', 'delivery'),
        turn('qris ya', 'payment'),
        turn('sip mksh', 'thanks'),
      ],
    },
    {
      mood: 'lost',
      turns: [
        turn('Saya belum pernah laundry, caranya bagaimana?', 'order'),
        turn('Selimut juga boleh?', 'stock'),
        turn('Tempatnya di mana ya?', 'place'),
        turn('Kalau saya batal bagaimana?', 'change'),
        turn('Tolong telepon saya saja', 'handover'),
      ],
    },
    {
      mood: 'angry',
      turns: [
        turn('Cucian saya sudah selesai belum?', 'status'),
        turn('Baju kerja saya hilang satu!', 'handover'),
        turn('Payah, sudah langganan malah begini', 'handover'),
        turn('Saya minta ganti rugi', 'handover'),
      ],
    },
  ],
  repair: [
    {
      mood: 'hurried',
      turns: [
        turn('cuci ac brp', 'price'),
        turn('bs dtg hari ini?', 'order'),
        turn('sy di daerah polonia', 'delivery'),
        turn('bayar qris ya', 'payment'),
        turn('oke makasih', 'thanks'),
      ],
    },
    {
      mood: 'lost',
      turns: [
        turn('Kulkas saya tidak dingin, bisa diperbaiki?', 'stock'),
        turn('Merek apa saja yang bisa?', 'size'),
        turn('Biayanya kira-kira berapa?', 'price'),
        turn('Bayarnya kapan?', 'payment'),
        turn('Saya mau bicara dengan teknisinya dulu', 'handover'),
      ],
    },
    {
      mood: 'angry',
      turns: [
        turn('Teknisinya sampai mana?', 'status'),
        turn('Kemarin diservis, hari ini rusak lagi!', 'handover'),
        turn('Jangan bohong, katanya sudah beres', 'handover'),
        turn('Kembalikan uangnya', 'handover'),
      ],
    },
  ],
};
