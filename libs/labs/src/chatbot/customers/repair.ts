import { customer } from './scripted-customer';

export const repairCustomers = [
  customer(
    'hurried',
    {
      id: 'Harga dan jadwal dulu, baru alamat. Hari ini disanggupi hanya bila ada teknisi.',
      en: 'Price and time first, then the address. Agrees to today only if there is a technician.',
    },
    ['bg cuci ac 2 unit brp', 'price'],
    ['bisa dtg hr ini bg?', 'order'],
    ['sy di daerah polonia', 'delivery'],
    ['bayar qris ya', 'payment'],
    ['oke makasih', 'thanks'],
  ),
  customer(
    'hurried',
    {
      id: 'Menanyakan alat dan gejalanya, lalu jadwal. Tidak menebak kerusakan dari jauh.',
      en: 'Asks for the appliance and what it does, then the time. Does not guess the fault from afar.',
    },
    ['bg ac toko sy ga dingin, bs servis?', 'stock'],
    ['teknisi kosong jam brp hr ini', 'order'],
    ['isi freon brp', 'price'],
    ['bayar habis kerja kan', 'payment'],
    ['mantap bg, makasih', 'thanks'],
  ),
  customer(
    'hurried',
    {
      id: 'Memberi alamat dengan patokan dan biaya cek apa adanya. Lama perbaikan tidak dijanjikan.',
      en: 'Gives the address with a landmark and the cost of looking. Promises no time for the repair.',
    },
    ['tv ga ada gambar bs dibenerin?', 'stock'],
    ['sy antar ke bengkel aja, dmn', 'place'],
    ['cek doang kena brp', 'price'],
    ['sore buka smp jam brp', 'place'],
    ['sip bg', 'thanks'],
  ),
  customer(
    'lost',
    {
      id: 'Menerangkan alat apa saja yang dikerjakan dan biaya cek. Ia ingin teknisi, jadi orang yang bicara.',
      en: 'Says what is repaired and what looking costs. She wants the technician, so a person talks.',
    },
    ['Kulkas saya tidak dingin, bisa diperbaiki?', 'stock'],
    ['Mereknya Sharp, bisa ya?', 'size'],
    ['Servis kulkas kira-kira berapa?', 'price'],
    ['Boleh bayar sesudah jadi?', 'payment'],
    ['Saya mau bicara dengan teknisinya dulu', 'handover'],
  ),
  customer(
    'lost',
    {
      id: 'Bertanya satu hal: alat, merek, atau gejala. Menyebut biaya cek sebelum orang datang.',
      en: 'Asks one thing: appliance, brand, or what it does. Names the cost of looking before anybody comes.',
    },
    ['Pak, AC saya meneteskan air, bisa diservis?', 'stock'],
    ['Biaya ceknya berapa kalau datang saja?', 'price'],
    ['Mau panggil teknisi hari Sabtu, bisa?', 'order'],
    ['Merek Gree bisa juga?', 'size'],
    ['Terima kasih Pak, saya tanya istri dulu', 'thanks'],
  ),
  customer(
    'lost',
    {
      id: 'Menuntun dengan kata yang mudah. Begitu ada setrum, bot berhenti menjawab dan menyerahkan.',
      en: 'Leads with easy words. At the mention of an electric shock the bot stops answering and hands over.',
    },
    ['Bang, mesin cuci awak bunyinya kuat kali, bisa servis?', 'stock'],
    ['Cemana panggil teknisi ke rumah?', 'order'],
    ['Daerah Deli Tua bisa didatangi?', 'delivery'],
    ['Kalau batal kena biaya?', 'change'],
    ['Semalam kena setrum sikit, bahaya tidak?', 'handover'],
  ),
  customer(
    'angry',
    {
      id: 'Tidak meminta ia menunggu tanpa batas. Menyebut Pak Rudi membalas paling lambat satu jam.',
      en: 'Does not ask to wait without end. Says that Pak Rudi answers within an hour.',
    },
    ['Teknisinya sampai mana?!', 'status'],
    ['Kemarin diservis, hari ini rusak lagi!', 'handover'],
    ['Jangan bohong, katanya sudah beres', 'handover'],
    ['Kembalikan uangnya', 'handover'],
  ),
  customer(
    'angry',
    {
      id: 'Minta maaf atas kasur yang basah, bukan menerangkan cara kerja AC. Orang yang memutuskan.',
      en: 'Says sorry for the wet mattress instead of explaining how an AC works. A person decides.',
    },
    ['AC habis dicuci malah bocor, kasur saya basah', 'handover'],
    ['Datangnya telat dua jam pula', 'handover'],
    ['Kecewa, sudah bayar mahal', 'handover'],
    ['Kembalikan uang saya atau kirim orang lain', 'handover'],
  ),
  customer(
    'angry',
    {
      id: 'Kerugian usaha dan polisi bukan urusan bot. Diserahkan pada kata pertama, tanpa membela diri.',
      en: 'Lost earnings and the police are none of the bot’s business. Handed over at the first word, without defence.',
    },
    ['Kulkas saya seminggu di bengkel belum juga selesai', 'handover'],
    ['Janji terus, ditelepon tidak diangkat', 'handover'],
    ['Jualan es saya rugi sejuta', 'handover'],
    ['Saya lapor polisi', 'handover'],
  ),
] as const;
