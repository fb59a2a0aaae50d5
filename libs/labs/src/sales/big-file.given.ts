import { seeded } from './seeded';

/** What a second, plain count of the big file gives. */
export interface BigFile {
  readonly bytes: Uint8Array;
  readonly turnover: number;
  readonly orders: number;
}

/** A file of many rows in a marketplace's layout, half of whose columns are never read. */
export function bigFile(rows: number): BigFile {
  const chance = seeded(20_000);
  const lines = [
    'No. Pesanan,Status Pesanan,No. Resi,Waktu Pesanan Dibuat,Nama Produk,Nama Variasi,Harga Setelah Diskon,Jumlah,Total Harga Produk,Username (Pembeli),Nama Penerima,Alamat Pengiriman,Kota/Kabupaten',
  ];
  let turnover = 0;
  const orders = new Set<number>();
  for (let i = 0; i < rows; i += 1) {
    const order = Math.floor(i / 2);
    const day = 1 + (Math.floor(i / 70) % 28);
    const month = 1 + (Math.floor(i / 1_960) % 11);
    const good = Math.floor(chance() * chance() * 120);
    const quantity = 1 + Math.floor(chance() * 3);
    const price = 5_000 + good * 1_500;
    const cancelled = chance() < 0.02;
    if (!cancelled) {
      turnover += price * quantity;
      orders.add(order);
    }
    const rupiah = (amount: number) => String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
    lines.push(
      `26${order},${cancelled ? 'Batal' : 'Selesai'},SPX${i},2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')} ${String(8 + (i % 13)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')},Barang nomor ${good},Merah,${rupiah(price)},${quantity},${rupiah(price * quantity)},pembeli${Math.floor(chance() * 900)},"Nama, ${i}",Jl. Melati No. ${i},KOTA MEDAN`,
    );
  }
  return { bytes: new TextEncoder().encode(lines.join('\n')), turnover, orders: orders.size };
}
