import { salesWords, type HeaderWords } from '../sales';

/** Headings of what a file of sales may have beside them, of a notebook of goods, and of a cash book. */
export const stockColumns = {
  product: [...salesWords.product, 'bahan', 'nama bahan', 'bahan baku'],
  quantity: [...salesWords.quantity, 'terpakai', 'dipakai', 'pemakaian', 'laku', 'jumlah laku', 'barang keluar'],
  stock_end: ['stok akhir', 'sisa', 'sisa stok', 'stok sisa', 'sisa barang', 'saldo stok'],
  stockout: ['habis', 'kosong', 'stok habis', 'barang habis', 'kehabisan'],
  closed: ['tutup', 'libur', 'hari tutup', 'toko tutup'],
  cash_in: ['uang masuk', 'kas masuk', 'pemasukan', 'penerimaan', 'masuk', 'debit', 'debet'],
  cash_out: ['uang keluar', 'kas keluar', 'pengeluaran', 'keluar', 'kredit'],
  category: ['kategori', 'keterangan', 'uraian', 'keperluan'],
} as const satisfies HeaderWords;

/** By these a row counts that says no amount of money. */
export const countsBy = ['quantity', 'stock_end', 'stockout', 'closed', 'cash_in', 'cash_out'] as const;

/** In bank books the one is money that goes, in cash books money that comes: nobody but the owner can know. */
export const twoWayHeadings = /^(deb[ie]t|kredit)$/;

/** Goods that go from a shelf, or money from a drawer. */
export const bareOutHeading = /^keluar$/;

/** What is written in a column of marks: the day is one, or it is not. */
export const marks = {
  yes: ['ya', 'y', 'x', 'v', '1', '✓', '✔', '√', 'true', 'habis', 'kosong', 'tutup', 'libur'],
  no: ['', '-', '0', 'tidak', 'tdk', 't', 'n', 'no', 'false', 'ada', 'buka', 'cukup'],
} as const;

/** An expense that has a date of its own: the cash path counts those apart. */
export const billWords = /\b(tagihan|cicilan|angsuran|jatuh tempo)\b/;
