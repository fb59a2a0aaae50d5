/**
 * Lines as they stand in the chats, order books and price lists of small shops, all invented; what is private is marked
 * `{kind:…}`. An honorific stays outside the mark, and so does a town; the name of a shop or of a dish is not a person's.
 */
export const labelledLines = `
Kak mau pesan bika ambon 2 kotak, WA saya {phone:0812-6543-7788} ya
Nomor saya {phone:081265437788}, tolong dikabari kalau sudah siap
Hubungi {phone:+62 812 6543 7788} untuk reseller
{phone:+6281377001234} itu nomor baru saya kak
bisa wa ke {phone:62 853-6112-4455} aja
{phone:6285261124455} (wa only)
Order via WA {phone:0852.6112.4455}
telp {phone:0822 7410 9988} kalau sudah di depan rumah
HP: {phone:08227410998}
hp {phone:0896-1234-567}
Kurirnya minta nomor yang aktif: {phone:0878 6900 1122}
Klik wa.me/{phone:6281260014455} buat pesan
Klik https://wa.me/{phone:6281377009876}?text=Halo buat pesan
https://api.whatsapp.com/send?phone={phone:6285370012345}
nol nya diganti ya: {phone:O813-7700-1234}
nomorku {phone:nol delapan satu tiga tujuh tujuh nol nol satu dua tiga empat} ya
wa aku {phone:nol delapan dua dua 7410 9988}
{phone:(0812) 6543 7788} ibu saya yang terima
No. HP penerima {phone:0813 9654 3321} , kalau tidak aktif coba {phone:0815-3344-2211}
Reseller area Binjai: {phone:0831-9988-7766}, area Deli Serdang: {phone:0838 1122 3344}
kantor {phone:(061) 4567890} atau {phone:061-7788990}
Telp toko: {phone:0542-765432}
Fax {phone:021 5550 1234}
hubungi {phone:0812/6543/7788}
{phone:0812 - 6543 - 7788} jangan telpon malam ya
Nanti saya wa dari {phone:+62-821-6000-1212}
{phone:+62 (0) 821 6000 1313} itu nomor suami saya
Cp: {phone:082160001414}
pesan ke{phone:081260015566} ya kak
Kontak darurat {phone:0895 3400 12345}
nomor lama {phone:0811602345} sudah mati
nomor {phone:0811-60-2345} itu lama
{phone:(+62)81260016677} tulis begitu di stiker
Simpan dulu nomornya: {phone:+62812.6001.7788}
{phone:08 12 60 01 88 99} itu wa admin
Gojek tadi {phone:081397001122}, katanya sudah sampai
chat {phone:0877-8000-4321} utk stok hari ini
minta no driver dong {phone:0859 2001 7766}
DANA {phone:081265437788} ya kak
gopay/ovo {phone:0822-7410-9988}
nama: {name:Rosmawati Siregar} hp: {phone:081362009911} alamat: {address:Jl. Sei Batang Hari No. 45}, Medan
Nama : {name:Yuliana} / {phone:0812 6700 9911} / {address:Gg. Kenanga No 8}
NIK saya {nik:1271034508890002}
nik {nik:1271 0345 0889 0002} buat daftar NIB
No KTP: {nik:6471051203920004}
{nik:3273152509810001} itu nik ibu saya
foto ktp sudah, NIK {nik:3578.1207.0195.0003}
NIK:{nik:1207234101750006}, NPWP:{npwp:09.254.294.3-407.000}
nomor KK {nik:1271031205110017}
no. kartu keluarga {nik:6471052906090022} ya bu
untuk bantuan isi nik {nik:5171026708930002} dan nama
data karyawan: {name:Suhartini}, {nik:3404114507860001}
ktp suami {nik:1271110310780005}, ktp saya {nik:1271114411800003}
Nik nya 16 angka kan? {nik:7371096105940001}
{nik:1275-0122-1195-0001} buat daftar halal
NIK penanggung jawab {nik:9471031507880002}
NPWP {npwp:12.345.678.9-121.000}
npwp usaha {npwp:82.114.907.5-124.000} atas nama {name:Lina Marpaung}
NPWP: {npwp:821149075124000}
no npwp {npwp:73.504.118.2 721.000}
NPWP baru 16 digit {npwp:0821149075124000}
Faktur pajak: {npwp:01.061.170.4-093.000}
{npwp:31.774.002.6-122.000} ini npwp saya pak
npwpnya {npwp:90-233-415-8-125-000}
tolong catat NPWP CV kami {npwp:66.902.133.1-711.000}, alamat menyusul
npwp pribadi = nik, {npwp:1271034508890002}
email saya {email:rosma.siregar@gmail.com}
kirim invoice ke {email:dapur_tiur88@yahoo.co.id} ya
{email:LINA.BUTIK@GMAIL.COM}
Email: {email:andi+toko@outlook.com}, hp {phone:0812 6009 1188}
kirim ke {email:joko (at) gmail.com}
alamat surel {email:kopkar.maju@medan.go.id}
{email:wati.laundry@ymail.com} atau {email:wati-laundry@gmail.com} sama saja
e-mailnya {email:budi[at]yahoo.com}
bikin akun pakai {email:sariboga2026@gmail.com}
email saya {email:ucok at gmail dot com}
Rek BCA {account:8320891234} a.n. {name:Sari Nasution}
BCA {account:832 089 1234} an {name:Sari Nasution}
transfer ke BRI {account:005301012345507}
BRI {account:0053-01-012345-50-7} atas nama {name:Tiur Hutapea}
Mandiri {account:105-00-1234567-8}
no rek mandiri {account:1050012345678}
norek: {account:0712345678} (BNI)
BNI {account:0712 3456 78} a/n {name:Joko Susilo}
no. rekening {account:7145678901} BSI
Rekening BSI {account:7 145 678 901} an. {name:Wati}
transfer Bank Sumut {account:10002040012345}
Seabank {account:901234567890}, bukan yang lama
Bank Jago {account:103456789012} {name:Andi Pratama}
tf ke rek ini kak {account:6755012345} BCA
{account:3480123456} BCA a.n {name:Dewi Lestari}
CIMB Niaga {account:703456789100}
permata {account:4123456789}
bayar ke virtual account {account:8808081265437788}
VA BCA {account:3901081265437788}
Kalau mau transfer: BTN {account:0001501500123456}
rekening koperasi {account:0245-0100-0123-306} BRI
rek {account:5420.123.456} bca
Danamon {account:003612345678} ya bu
no.rek {account:1380011223344} mandiri atas nama {name:CHANDRA WIJAYA}
kartu kredit {card:4111 1111 1111 1111} exp 09/28
cc nya {card:5500-0000-0000-0004}
{card:4539 5787 6362 1486}
kartu debit {card:6011000990139424}
nomor kartu {card:378282246310005}
dia kirim foto kartu {card:5105105105105100}, saya takut
{card:4716-2210-5188-5662} itu kartu bos
debit bri {card:5221842000114451}
nomor ATM saya {card:6013 0112 3456 7898}
Kartu Visa {card:4556737586899855}
salah kirim, saya kira no rek, ternyata no kartu {card:4024007103939509}
Alamat: {address:Jl. Setia Budi No. 112}, Medan
{address:Jln Gatot Subroto Gg. Mangga No. 3B}
kirim ke {address:Jalan Karya Jaya No 21 RT 03 RW 05}
{address:jl sei padang no 12} ya kak
{address:jl. mesjid gg bersama no.7} samping bengkel
antar ke {address:Gang Buntu No. 4}
{address:Perumahan Griya Asri Blok C No. 12}
{address:Perum Bumi Balikpapan Blok D3/14}
{address:Komp. Johor Permai Blok B-9}
alamat {address:Komplek Taman Setia Budi Indah Blok VV No 30}, Medan
rumah saya {address:Dusun III Desa Sampali, Kec. Percut Sei Tuan}
{address:Jl. Marelan Raya Pasar 3 No. 88, Kel. Rengas Pulau, Kec. Medan Marelan} Medan 20255
{address:Jl. MT Haryono RT 21 No. 5, Kel. Gunung Bahagia}
Antar ke {address:Jl. Jenderal Sudirman No. 1 RT.12} Balikpapan ya
{address:Lorong Sukadamai No. 14}
{address:Kp. Baru RT 04/RW 02}
saya di {address:RT 07 RW 03 Kel. Sei Agul}
{address:Jl Asia Mega Mas Blok A No 17} lantai 2
tolong antar {address:jln. pelita IV no 6}
kos {address:Jl. Dr. Mansyur Gg. Sehat No.2} kamar 5
{address:Perum. Villa Malina Indah Blok F 8}
{address:Jalan Pattimura Nomor 100}
alamat pengiriman: {address:JL. BRIGJEN KATAMSO NO. 51 GG. NASIONAL}
{address:Gg Amal No.15A} belakang masjid Al Ikhlas
kantor di {address:Jl. HM Yamin No. 41A}, datang aja
tokonya {address:Jl. Letda Sujono Gg. Sepakat No 1} dekat rel
ambil di {address:Jl. Ahmad Yani KM 5}
pesan dari Bu {name:Siti}, 3 loyang
Bu {name:Siti Aminah} pesan 3 loyang, diambil Sabtu
Pak {name:Bambang} minta nota
pak {name:bambang} minta nota
Kak {name:Rina} sudah transfer
mbak {name:Dewi} titip 2
Mas {name:Agus} yang antar
Ibu {name:Nurhayati} komplain kue bantat
Bapak {name:H. Syamsul Bahri} pesan nasi kotak 50
Bang {name:Togar} ambil sore
Ci {name:Mei} pesan bolu gulung
Koh {name:Hendra} bayar minggu depan
Tante {name:Ratna} minta diantar
Om {name:Benny} mau ambil sendiri
Ustazah {name:Fatimah} pesan snack pengajian
Yth. Ibu {name:Tiur Hutapea}
Kepada Yth. Bapak {name:Joko Widodo Saputra}
Hj. {name:Maimunah} pesan 10 kotak
bu {name:ani} belum bayar dari kemarin
kak {name:fitri} ready ga yang coklat
utang pak {name:darto} tinggal 50rb
Nama penerima: {name:Elisabet Sinaga}
penerima {name:Andi Lubis}, jangan salah
Pemesan: {name:Putri Ayu Wulandari}
atas nama {name:Markus Ginting}
nama saya {name:Desi}, mau tanya stok
perkenalkan saya {name:Wahyu Hidayat} dari Binjai
a.n. {name:Sri Wahyuni}
AN: {name:SRI WAHYUNI}
a/n {name:Muhammad Rizky}
Atas Nama : {name:Nababan}
Customer: {name:Kevin Tanoto}
nama pelanggan {name:Yanti}, sudah 3x order
Pembeli: {name:Ningsih}
nama {name:Budi Santoso} umur 34
order by {name:Melati Sihombing}
{name:Rina Marlina} itu pelanggan tetap saya
tadi {name:rina marlina} komplain kurang manis
pesanan {name:Melati Sihombing} dan {name:Ucok Baba} digabung
{name:Ucok Baba} utangnya sudah lunas
{name:Rina} pesan lagi 2 kotak
Bunda {name:Salsabila} minta tester
Mamak {name:Butet} pesan arsik
Opung {name:Tiarma} ulang tahun, pesan tart
Umi {name:Khadijah} pesan 20 box
dr. {name:Ratih} pesan catering klinik
Bu Haji {name:Zainab} minta gula dikurangi
Pak RT {name:Sutrisno} pesan 30 kotak
Teh {name:Euis} pesan 2 seblak
Uni {name:Yet} titip rendang
Bli {name:Wayan} pesan kaos 5
Daeng {name:Rudi} kirim ikan besok
Cak {name:Har} minta kecap tambahan
Kiriman utk Sdr. {name:Imam Maulana}
Saudari {name:Clara Simanjuntak} di {address:Jl. Pancing No. 60}
1. {name:Siti Rahma} - {phone:0812 6009 2233} - brownies 2
Alamat rumah {address:Blok M No. 5 Perumahan Graha Indah}
Ini data saya ya kak: nama {name:Fajar}, hp {phone:0819-3300-4455}, email {email:fajar.m@gmail.com}
Bu {name:Rosa} {phone:081370001199} 2 box risol
Bukti transfer dari {name:ANITA PUTRI} ke rek BCA {account:8320891234}
Bolu pandan 600 gram Rp38.000, tahan 3 hari suhu ruang
Harga grosir mulai 12 pcs Rp 7.500/pcs
Bika ambon original 50rb, keju 60rb, pandan 55 ribu
Total belanja Rp1.250.000, DP 500.000
Sudah transfer BCA 150.000 ya kak
tf BRI sebesar 1.275.000 barusan
BCA 12.500.000 sudah masuk
Transfer Mandiri Rp 2750000
No pesanan 241122ABCDEF1
Nomor pesanan 2411220012345678 belum dikirim
resi JNE 010230012345678
Resi: JP1234567890
no resi SPXID041234567890
resi J&T JX0812345678
resi 0812345678901234 anteraja
Kode booking 8123456
INV/2026/11/0231 jatuh tempo 30/11/2026
Invoice 20261122-0045
PO-2026-0812 sudah jadi
P-IRT 2061271010123-27
PIRT No. 206127101012327
P-IRT: 5101271020045-28
BPOM RI MD 231234567890
BPOM TR 203612345
Sertifikat halal ID12110000123450123
No. halal LPPOM 07120012345678
NIB 1234567890123
NIB: 9120104812345 sudah terbit
Barcode 8991234567890
barcode 8998866200578 susu
IMEI 356938035643809 hp kasir
SKU BK-0812-2233
kode barang 081226
kode produk 0812-26
Batch 0812202601 exp 12/2027
Kode produksi 08122026 A3
Exp 08-12-2026
produksi 08.12.2026 kedaluwarsa 08.03.2027
buka 08.00-21.00 setiap hari
Buka jam 08.30 - 17.00 WIB, Minggu 09.00-12.00
08.15-16.45 hari kerja, 08.30-12.00 Sabtu
Jam 8 pagi sampai 9 malam
stok 0812 sudah habis, ganti 0813
Lot 2026-11-22/0085
ukuran 60x40x35 cm berat 12.500 gram
isi 24 pcs, 1 dus 6 pak
diskon 50% s/d 25 November 2026
Omset bulan lalu 12.345.678
Omzet 2025: 1.234.567.890
jumlah pengikut 108.123 orang
dilihat 1.234.567 kali
kode promo HEMAT0812
voucher ONGKIR081222
meteran listrik 32 1234 56789
ID pelanggan PLN 123456789012
token listrik 1234 5678 9012 3456 7890
token 5432 1098 7654 3210 9876 sudah masuk
kode pos 20154
koordinat 3.5952, 98.6722
plat BK 1234 AB
nomor antrean 081
nomor meja 12
OTP jangan dikasih ke siapa pun
pin bb sudah tidak ada ya kak
rekening listrik bulan ini 350.000
rekening listrik dan air sudah dibayar
uang di rekening tinggal 75.000
harga per 1000 lembar 85.000
ukuran baju 38 40 42 44 46 48
S 65.000 M 67.000 L 69.000 XL 72.000
Rp35.000,- / Rp70.000,- / Rp105.000,-
35rb 70rb 105rb
3 x 4 = 12, 12 x 38.000 = 456.000
mulai 10.000 - 250.000
2026-11-22 10:15:30
22/11/2026 22/12/2026 22/01/2027
tanggal 1 2 3 4 5 6 7 8 9 10 kosong
no. 1 2 3 4 5 6 7 8 9 10 11 12
satu dua tiga empat lima, habis semua
beli satu dapat dua, tiga rasa empat ukuran
Bika Ambon Zulaikha Rp65.000
Nasi Goreng Pak Kumis buka jam 5 sore
Warung Bu Tini tutup hari Jumat
Bakso Mas Joko cabang Marelan
Ayam Penyet Bu Rudi
Soto Cak Har pakai koya
Rumah Makan Uni Upik
Toko Kak Ros diskon 20%
Dapur Mama Rika terima katering
Keripik Mbok Darmi pedas manis
Kue lapis legit Bu Tiur, 40 kotak seminggu
Sambal Bu Rudy khas Surabaya
Sate Padang Ajo Manih
Es Teler 77 Bang Amir
Kedai Kopi Om Didi
Ibu-ibu arisan suka yang manis
Bapak/Ibu mohon antre
Ibu hamil boleh makan tape?
kado untuk ibu rumah tangga
Hari Ibu diskon 22%
Ibu Kota pindah, ongkir tetap
Pak, yang coklat masih?
Bu mau pesan 2 ya
Kak ready stok?
Kak Mau Pesan Dong
Mas tolong bungkus yang rapi
Mbak bisa COD?
Bang pesan lontong satu
Om beli dua gratis satu?
Tante suka yang pedas
Bapak Camat datang besok
Bu Lurah pesan 20 kotak
Pak RT pesan snack rapat
Bu Guru TK minta 30 bungkus
Teh tarik panas 8.000
Teh Botol 5.000
Teh Melati Wangi isi 25 kantong
Kue Putri Salju 75.000
Kue Putri Ayu isi 10
Roti Maryam coklat 12.000
Mie Aceh Titi Bobrok
Ayam Kodok Natal
Dodol Mawar Sari 25.000
Sabun Melati Organik 15.000
Baju Gamis Aisyah ukuran L
Hijab Khadijah premium
Jilbab Dewi warna mocca
Daster Kencana Ungu
Sirup Kurnia botol 620 ml
Beras Ramos 5 kg 72.000
Kecap Bango 550 ml
Tepung Segitiga Biru 1 kg
Gula Rose Brand 1 kg 17.500
Kopi Sidikalang 250 gram
Bolu Meranti isi 1
jalan-jalan ke Berastagi
usaha saya sudah jalan 3 tahun
pesanan sudah jalan ya kak
sambil jalan kaki
Jalan keluar terbaik: tambah stok
jalan tol lancar, sampai jam 2
blok coklat 1 kg
coklat blok 250 gram 28.000
Komplain ditanggapi 1 x 24 jam
kompor gas 2 tungku
Gang motor dilarang parkir
geng sekolah pesan kaos
nama produk: Bolu Pandan
Nama toko: Dapur Tiur
nama barang: beras ramos
Nama usaha: Keripik Sari Rasa
nama menu: Ayam Geprek
atas nama toko saja
penerima bantuan 40 UMKM
pembeli: 35 orang minggu ini
pelanggan baru 12 orang
pemesan wajib DP 50%
anda bisa cek di toko
an apple a day
dari hati untuk pelanggan
@dapurtiur ikuti Instagram kami
IG: @bolu.pandan.medan
follow @sari_boga ya
3 kotak @ 50.000
5 kg @ 14.500
harga @12.000 isi 6
www.dapurtiur.com
cek link shopee.co.id/dapurtiur
https://shopee.co.id/product/123456789/9876543210
https://www.tokopedia.com/sariboga/bolu-pandan-600-gram
transaksi QRIS Rp38.000 berhasil
NMID ID1020012345678
Trx ID 2026112208123456789
ref 081226112233445566
No. Ref 262112345678
kode unik 123, jadi Rp150.123
bayar pas Rp 81.234
dana talangan 15.000.000
Dana BPUM cair 2.400.000
OVO cashback 10.000
rek telepon dinas
rekap penjualan 2026: 1.204 nota
BRI cabang Iskandar Muda buka jam 8
Agen BRILink 0812 tutup
BCA lagi gangguan, pakai Mandiri saja
kartu nama 1 box 35.000
kartu stok nomor 0045
kartu anggota koperasi 00123
suhu oven 180 derajat 45 menit
tepung 250 gr telur 8 gula 200 gr santan 400 ml
1 liter 1.000 ml 250 ml 330 ml
RT dan RW setuju kami buka lapak
rapat RT jam 8
juara 1 lomba RW
desa wisata ramai hari Minggu
kec dan cepat pengirimannya
Blok M ramai sekali
hadiah utama motor, hadiah kedua kompor
telp tidak aktif, chat saja
WA aktif jam 08.00-20.00
HP mati, balas besok ya
nomor wa ada di bio
NIK tidak perlu dikirim ya kak
NPWP belum ada
email belum dibalas
alamat lengkapnya di mana kak?
alamat sudah sesuai maps
nama dan alamat tolong dikirim
no rek menyusul ya
kartu kredit tidak diterima
Stok 120 terjual 87 sisa 33
kloter 1: 120, kloter 2: 130, kloter 3: 90
nilai 1234567890 di kalkulator salah
total 0 kosong habis
0% bunga 3 bulan 0 biaya admin
62 pcs terjual, 62 ribu per kotak
+62% kenaikan penjualan
0821 1 dus, 0822 2 dus, 0823 3 dus
8 12 16 20 24 ukuran loyang
kode warna 081, 082, 083, 085
nomor undian 0812 2345
serial mesin 0812A3456B7788
No. faktur 010.000-26.12345678
no SPK 081/DINKOP/XI/2026
nomor surat 500/0812/2026
pasal 8 ayat 1 UU 8/1999
`;
