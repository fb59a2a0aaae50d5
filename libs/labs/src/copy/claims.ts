import type { LabFinding } from '../door';

/** Why a claim is risky; the message files say it in a sentence. */
export type ClaimKind =
  'health' | 'guarantee' | 'superlative' | 'exaggeration' | 'authority' | 'proof' | 'halal' | 'permit';

export interface Claim {
  readonly kind: ClaimKind;
  readonly severity: Exclude<LabFinding['severity'], 'good' | 'hint'>;
  /** Regular expressions for whole words; endings (-nya, -lah, -kan) are taken care of. */
  readonly words: readonly string[];
}

/**
 * Words that small shops had better not use, or not without proof: claims of health and guarantees ("stop"), praise nobody
 * can check ("mend"), and what needs a certificate or a test ("proof"). Basis: Peraturan BPOM 6/2021 pasal 14, Peraturan
 * BPOM 1/2022, UU 8/1999 pasal 8–10 and 17.
 */
export const claims: readonly Claim[] = [
  {
    kind: 'health',
    severity: 'stop',
    words: [
      '(?<!lekas |cepat |segera )(?:di|ke)?sembuh(?:kan|an)?',
      '(?:meny|peny)embuh(?:kan|an)?',
      '(?:meng|peng|di)obati',
      'pengobatan',
      '(?:jadi|sebagai|seperti|pengganti) obat',
      'obat (?:batuk|flu|diabetes|kuat|herbal|kanker|maag|asam urat|kolesterol|darah tinggi|kencing manis|jerawat)',
      'berkhasiat',
      '(?:men|pen)?cegah (?:\\p{L}+ )?(?:penyakit|kanker|diabetes|stroke|flu|batuk|kolesterol|stunting|covid(?:-19)?)',
      '(?:menurunkan|diturunkan|turunkan|penurun|mengurangi|kurangi) (?:\\p{L}+ )?(?:kolesterol|gula(?: darah)?|darah tinggi|tekanan darah|berat badan|asam urat|lemak perut)',
      'turun berat badan',
      '(?:meng|me)?(?:hilangkan|usir|atasi|redakan|lancarkan) (?:\\p{L}+ )?(?:masuk angin|jerawat|flek|batuk|flu|maag|asi|sakit|pusing|nyeri|haid|sembelit|susah tidur)',
      'aman (?:untuk|bagi|buat) (?:\\p{L}+ )?(?:penderita|orang sakit|sakit gula|diabetes|penyakit)',
      'tanpa efek samping',
      '(?:meningkatkan|tingkatkan|menambah|tambah) (?:\\p{L}+ )?(?:imun(?:itas)?|daya tahan(?: tubuh)?|stamina|kecerdasan|vitalitas)',
      '(?:meny|peny)ehat(?:kan)?',
      'anti ?(?:kanker|diabetes|penuaan|aging|kolesterol)',
      '(?:me)?(?:langsing|ramping)kan',
      'pelangsing',
      '(?:memutihkan|mencerahkan) (?:kulit|wajah|gigi|ketiak)',
      'detoks(?:ifikasi)?',
    ],
  },
  {
    kind: 'guarantee',
    severity: 'stop',
    words: [
      '(?:di)?jamin (?:pasti )?(?:langsing|sembuh|sehat|putih|kurus|ampuh|hamil|laku|untung|kaya)',
      'pasti (?:langsing|sembuh|sehat|putih|kurus|ampuh|hamil|untung|kaya|balik modal)',
    ],
  },
  {
    kind: 'guarantee',
    severity: 'mend',
    words: [
      '(?:di)?jamin (?:pasti )?(?!(?:langsing|sembuh|sehat|putih|kurus|ampuh|hamil|laku|untung|kaya)\\b)\\p{L}+',
      'pasti (?:puas|suka|ketagihan|enak|nagih|cocok)',
    ],
  },
  {
    kind: 'superlative',
    severity: 'mend',
    words: [
      'ter(?:baik|best|enak|lezat|nikmat|murah|lembut|laris|lengkap|canggih|gurih|renyah|pedas|segar|cepat|aman|sehat|populer|favorit|unggul|hebat|jos|mantap|ampuh|indah|cantik|halus|wangi|empuk|top|higienis|bersih|manis)',
      '(?:nomor|nomer|no\\.?|number|#|juara) ?(?:1|satu|wahid|one)',
      'satu-satunya',
      'satu satunya',
      'paling (?!lambat|lama|sedikit|banyak|tidak|telat|cepat \\d|kecil|besar|awal|akhir|panjang|pendek|sering|penting|jauh|dekat|bawah|atas)\\p{L}+',
      'the best',
      'best ?seller',
      'tiada (?:dua|tandingan|banding)nya',
      'tak tertandingi',
      'tanpa tanding',
      'nggak ada lawan',
      'lebih (?:enak|murah|baik|bagus|lembut) dari (?:toko|yang|merek|produk|tempat) lain',
    ],
  },
  {
    kind: 'exaggeration',
    severity: 'mend',
    words: [
      '100 ?(?:%|persen)',
      'ajaib',
      'penemuan baru',
      'temuan baru',
      'canggih',
      'revolusioner',
      'luar biasa',
      'sempurna',
      'mukjizat',
      'super ampuh',
      'keajaiban',
      'rahasia alam',
    ],
  },
  {
    kind: 'authority',
    severity: 'mend',
    words: [
      '(?:asli|resep|racikan|anjuran|rekomendasi|saran) (?:dari )?(?:dokter|ahli gizi|apoteker|bidan|kemenkes)',
      '(?:di)?(?:rekomendasikan|sarankan|anjurkan) (?:oleh )?(?:dokter|ahli gizi|apoteker|bidan|kemenkes)',
      'teruji klinis',
      'terbukti(?: secara)? (?:klinis|ilmiah)',
      '(?:sudah )?terbukti',
    ],
  },
  {
    kind: 'proof',
    severity: 'proof',
    words: [
      'organik',
      'aman (?:untuk|bagi|buat) (?:ibu hamil|bayi|busui|balita)',
      'tanpa (?:bahan )?pengawet',
      'bebas (?:bahan )?pengawet',
      'no preservatives?',
      'tanpa (?:bahan )?pewarna',
      'tanpa msg',
      'non[- ]?msg',
      'bebas msg',
      'tanpa gula',
      'rendah (?:gula|lemak|kalori)',
      'bebas gluten',
      'gluten free',
      'vegan',
      'vegetarian',
      'testimoni (?:\\p{L}+ ){0,2}(?:sembuh|sehat|langsing)',
      'ramah lingkungan',
      'anti ?bakteri',
      'higienis',
      'bergaransi',
      'garansi uang kembali',
    ],
  },
  { kind: 'halal', severity: 'proof', words: ['(?:ber|di)?halal(?!bihalal)(?! ?bi ?halal)'] },
  { kind: 'permit', severity: 'proof', words: ['bpom', 'p-?irt', 'izin (?:edar|bpom|dinkes)', 'ber(?:pirt|bpom)'] },
];

/** Words that turn a claim into its denial when they stand shortly before it. */
export const denials = [
  'bukan',
  'tidak',
  'tak',
  'tdk',
  'belum',
  'jangan',
  'nggak',
  'enggak',
  'gak',
  'ga',
  'bukanlah',
  'non',
  'blm',
] as const;

/** Denials that only seem to be one: "bukan hanya halal", "tidak cuma enak". */
export const falseDenials = [
  'hanya',
  'cuma',
  'sekadar',
  'sekedar',
  'saja',
  'perlu',
  'usah',
  'diragukan',
  'kalah',
] as const;
