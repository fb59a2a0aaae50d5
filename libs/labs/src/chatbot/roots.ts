/** Words of a shop's chat that take me-, di-, ber-, -kan and -i (not ter-: what was tertukar is a complaint, what one would tukar isn't). Only down to these is a word cut. */
export const roots =
  'adu ambil antar antre ajar atur baca bagi balas batal bayar balik bantu beli benar beri beres betul bersih bicara bilang bocor bohong ' +
  'bongkar buat buka bungkus cari catat cek cicil coba cuci dapat datang daftar dingin dukung ganti gosok gugat habis hapus harga hitung hubung hilang isi ' +
  'jahit jalan jual janji jamur jemput jadwal kabar kecewa keluar keluh kembali kerja kirim kurang lapor lihat lunas luntur makan maju masak masuk minta minum ' +
  'mulai mundur naik obrol olah pakai panggil pasang percik perbaiki pesan pilih pindah pinjam potong proses pulang rusak rugi robek salah sampai sambung sebar sedia selesai ' +
  'servis setrika siap simpan sobek sewa tambah tangan tangani tanya tanggung tawar telepon terima tinggal tipu titip tolong transfer tuntut tukar tulis ' +
  'tunda tunggu turun ubah uji undur unduh unggah';
