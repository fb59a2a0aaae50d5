/** Words that promise what a shop can't hold to for certain. */
export const promiseWords = [
  'pasti',
  'dijamin',
  'jaminan',
  'selalu ada',
  'tidak pernah telat',
  'tidak pernah terlambat',
  '100%',
  'seratus persen',
  'tanpa gagal',
  'paling murah',
  'termurah',
] as const;

/** What no bot may ask a customer for. */
export const secretWords = [
  'nik',
  'ktp',
  'otp',
  'pin',
  'cvv',
  'cvc',
  'kata sandi',
  'password',
  'nomor kartu',
  'no kartu',
  'kode verifikasi',
] as const;

/** Words that tell the customer what to do next. */
export const nextStepWords = [
  'kirim',
  'ketik',
  'tulis',
  'balas',
  'pilih',
  'sebut',
  'datang',
  'bawa',
  'hubungi',
  'kabari',
  'tunggu',
  'silakan',
  'silahkan',
  'klik',
  'buka',
  'cek',
  'lihat',
  'foto',
  'siapkan',
] as const;
