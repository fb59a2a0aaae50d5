/**
 * Words that stand in calm messages as well as in complaints, as the normaliser leaves them: who, where, when, how many, and what
 * only binds a sentence together. A rule that hands them to a person would hand over everything.
 */
export const everydayWords =
  'saya kami kamu anda dia mereka ibu anak suami istri orang teman tetangga pelanggan ' +
  'yang dan atau tetapi kalau karena padahal supaya biar agar lalu terus sambil setelah sesudah sebelum malah sekalian ' +
  'dari pada untuk dengan oleh dalam tentang sampai depan ' +
  'ini itu sini situ sana begini begitu seperti lain ' +
  'sudah belum akan masih lagi juga saja hanya sangat sekali baru pernah sedang ' +
  'apa siapa kenapa kapan mana bagaimana berapa ' +
  'hari minggu bulan tahun jam menit pagi siang sore malam semalam sekarang kemarin besok nanti tadi dulu lama ' +
  'senin selasa rabu kamis jumat sabtu ' +
  'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh puluh ratus ribu juta sejuta pertama kedua kali ' +
  'buah semua segala banyak sedikit sikit ' +
  'tidak bukan jangan ada mau bisa punya pakai pake bilang kata minta tolong bawa kerja jual beli ' +
  'benar masa jelas';
