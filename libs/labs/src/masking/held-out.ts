/** A third of the labelled lines, written together with the others and never used to tune a rule. */
export const heldOutLines = `
mau order risol mayo 30 pcs, hubungi saya di {phone:0812 7788 9900}
{phone:0853-7001-2299} nomor adik saya, dia yang ambil
no wa {phone:082276543210}
wa ku {phone:+62 852 7001 3388}
Konfirmasi ke {phone:62.813.7002.4477}
tel. {phone:0895-0011-2233}
CS kami {phone:0811 6677 889} siap bantu
boleh minta dikirim ke wa {phone:+6287870014466}?
pesan: wa.me/{phone:628126004433}
{phone:0821-6700-1155}/{phone:0821-6700-1166} dua duanya aktif
nomor saya {phone:nol delapan satu dua enam tujuh delapan sembilan nol satu dua tiga}
hpku {phone:0813 enam dua nol nol 1122}
{phone:(0813) 6200-1144} pak
kontak: {phone:(0541) 765-4321}
{phone:0542 8812345} kantor dinas
Telepon {phone:061-8451234} jam kerja
{phone:O852 7001 3377} pakai huruf O biar ga kehapus
gosend ke penerima {phone:085362001177} atas nama {name:Bagas}
1) {name:Lestari Purba} {phone:081260334455} brownies
kurir {phone:0857.6600.1122} belum sampai
hubungin aja {phone:+62 838-6900-1212}
chat admin2 {phone:0881-0260-11223}
NIK: {nik:1271056303950001}
nik saya {nik:6471024408870003}
buat daftar BPUM, {nik:1207012911820004}
No. KTP {nik:3171 0455 0990 0001} an {name:Ratna Dewi}
NIK istri {nik:7271034112850002} dan kk {nik:7271031807120009}
{nik:1671094903910003}
no KK: {nik:1271181402130006}
NPWP saya {npwp:45.117.820.3-111.000}
nomor npwp: {npwp:451178203111000}
{npwp:02.881.447.6-723.000}
npwp 16 digit: {npwp:0451178203111000}
NPWP toko {npwp:77 305 922 4 122 000}
npwp {npwp:58.221.009.7.125.000} tolong masukkan ke faktur
surel: {email:ratna.purba@gmail.com}
kirim katalog ke {email:cv_majubersama@yahoo.com} dong
{email:tokoucok99@hotmail.com}
emailku {email:lia (at) yahoo.co.id}
daftarnya pakai {email:admin@kopi-sidikalang.id} ya
email {email:nanda dot s at gmail dot com}
Transfer BCA {account:0222334455} a.n. {name:Hotma Silalahi}
BRI {account:336701023456789}
rek mandiri {account:106 00 0987654 3} an {name:Lina Sembiring}
norek bni {account:1122334455}
BSI {account:7198765432} atas nama {name:Khairunnisa}
no rekening {account:8415-01-007788-53-1} bri
tf ya ke {account:6105123456} (BCA)
Bank Kaltimtara {account:0011234567890}
seabank {account:901765432100} a/n {name:Doni}
va mandiri {account:8950812700133881}
rekening saya {account:109.00.1122334.4} mandiri
ke BTN {account:0012301600045678} saja kak
kartu kredit {card:4485 2757 4230 8327}
nomor kartu debit {card:5425233430109903}
{card:4916-3385-0608-2832} valid thru 11/27
kartu saya {card:6011 1111 1111 1117} ditolak
amex {card:371449635398431}
cc {card:5555555555554444}
alamat {address:Jl. Sisingamangaraja No. 210} Medan
{address:Jl Bromo Gg Satria No 18} ya bang
{address:jalan denai no 77a}
{address:Perumahan Bukit Johor Mas Blok E No. 5}
{address:Komplek Perumahan DPRD Blok A2 No. 3}
antar ke {address:Gg. Rambe No 9, Kel. Tegal Sari Mandala}
{address:Jl. Soekarno Hatta KM 4.5 RT 33 No 12}
ke {address:Perum PJHI Blok G No 8 RT 45}
rumah {address:Dusun VII Desa Bandar Klippa}
{address:Jl. Kapten Muslim Gg. Jawa No. 10C, Kec. Medan Helvetia}
{address:jln veteran gg setia no. 2} pagar hijau
{address:RT 5 RW 2 Kelurahan Damai}
alamat antar: {address:Jl. Mulawarman No 23 RT 08, Kel. Manggar}
{address:Lr. Cempaka No. 31}
toko di {address:Jalan S. Parman No. 217}
{address:Komp Tasbih 2 Blok V No 41}
Bu {name:Maria} pesan 5 loyang
pak {name:slamet} ambil jam 4
Kak {name:Nisa} bayar separuh
Mas {name:Dimas Prasetyo} pesan kaos
ibu {name:Farida Hanum} minta nota
Bang {name:Jefri} antar ke pasar
Bapak {name:Simanjuntak} pesan lagi
mbak {name:yuni} belum transfer
Bou {name:Rotua} pesan ulos
Ko {name:Alvin} minta sampel
Tulang {name:Poltak} bayar lunas
Nama: {name:Cut Nyak Mutia}
nama penerima {name:Sulaiman Harahap}
a.n {name:Novita Sari}
An. {name:Teguh Wibowo}
ATAS NAMA {name:RINI ASTUTI}
pemesan {name:Gabriel}, ambil Minggu
Nama pemesan : {name:Intan Permata}
saya {name:Rudi Hartono} dari Kisaran, mau jadi reseller
nama aku {name:Tasya}
Kepada Ibu {name:Nurjanah}
Sdri. {name:Vera Oktavia}
Ustaz {name:Hanafi} pesan 100 kotak
{name:Melati Sihombing} order lagi
tolong kirim punya {name:rina marlina} dulu
{name:Ucok Baba} komplain
Bunda {name:Alya} minta dikirim cepat
Acil {name:Imah} pesan amplang
Bu Hj. {name:Nurlela} ambil besok
nama {name:Ahmad Fauzi}, hp {phone:0812 6001 9988}, {address:Jl. Garu II No. 30}
Pembayaran dari {name:SITI KHOLIJAH} masuk Rp150.000
Customer {name:Jessica}, bolu 2
bolu pisang 35.000, bolu keju 40.000, bolu susu 38.500
pisang goreng 10rb isi 6
Ready 15 kotak, sisa 4
DP 30% = Rp 375.000
tf mandiri 785.000 sudah ya
masuk BCA Rp1.850.000
transfer bri 2500000 tadi pagi
no order 250119QWERTY77
Order ID 576543210987654321
Nomor pesanan: 5765432109876543
resi 11002233445566 sicepat
Resi IDX081277889900
no. resi JNT 0812778899001
awb 000812345678
INV-081226-0077
Nota 0812
P-IRT 3.06.1271.01.0045-29
PIRT 2151271040012-30
BPOM MD 867031234567
No. Halal ID12110001234560721
NIB 0220105912345
EAN 8996001600269
imei 864502031234567
SKU-628123456
batch 628112A
kode prod. 11220826
exp 11.12.26 jam 08.12
buka 10.00 s/d 22.00
08.00-12.00, 13.00-17.00
Senin-Jumat 08.30-16.30 Sabtu 08.30-13.00
p x l x t 30x20x15
500 gr 250 gr 125 gr
omzet 87.654.321 naik 12%
terjual 8.123 pcs dalam 6 bulan
view 628.123
ID PLN 521234567890
stroom 2345 6789 0123 4567 8901
kode pos 76114
BM 8122 XY
no antrian B0812
pin peta lokasi dibagikan
hasil 1.234 + 5.678 = 6.912
18/11/2026 19/11/2026
1 2 3 sayang semuanya
dua ratus tiga puluh lima ribu
Bakmi Siantar Koh Awie
Lontong Kak Lin
Warung Nasi Bu Oka
Pecel Lele Cak To
Mie Ayam Mas Bro
Toko Bu Haji Asni
Kue Bangkit Nek Jah
Katering Ibu Ida
Warkop Bang Udin
Ibu menyusui boleh minum ini
Mama muda wajib punya
Bapak-bapak ronda pesan kopi
Pak Kades pesan 50
Bu Bidan pesan snack
Kak, ongkir berapa?
Mas yang merah masih ada?
bang kirim dua ya
Bu ini pesanan saya mana
Teh poci 10.000
Kue Lidah Kucing 60.000
Sarung Gajah Duduk 85.000
Gamis Nabila Series navy
Hijab Rania instan
Brownies Amanda kukus
Roti Boy 12.000
Tas Anyaman Lestari
Madu Sumbawa 500 ml
Bedak Marina 25 gr
bisnis mulai jalan lancar
jalan cerita iklannya bagus
jalan raya macet, mohon sabar
coklat batang blok 1 kg Rp55.000
gang sebelah jual juga
nama barang dan jumlahnya kak?
nama merek: Sari Rasa
Nama produk : Kopi Gayo
atas nama perusahaan
penerima: mohon cek isi paket
pemesan terbanyak dapat hadiah
@kopi.gayo.medan
2 lusin @ 90.000
shopee.co.id/kopigayo?sp=0812345
ID transaksi 112600812345
dana masuk 500rb
rekening air 120.000
kartu ucapan 5.000
kartu garansi no 00812
oven 170 derajat 35 menit
RT setempat sudah izin
KM 12 macet
No HP jangan ditulis di komentar
alamat email menyusul
nomor 1 di hati
sertifikat no 812/2026
surat 027/0812-DKUKM/2026
`;
