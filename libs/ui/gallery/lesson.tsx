import { Button, Dock, Note, PageTitle, Progress, ProseHtml } from '../src';
import { Task } from './shell';

// As the publisher renders it.
const html = `
<section class="part" data-part="1"><h2>Pertanyaan yang sama, berulang</h2>
<div class="pic" data-scene="dapur" role="img" aria-label="Bu Tiur membuka kotak kue di dapur"></div>
<p>Kamis malam Bu Tiur memasang foto bika ambon di status WhatsApp. Di bawahnya ia menulis tiga kata: “Bika ambon 38”. Lalu ia kembali ke oven.</p>
<ul class="chat"><li class="say-in"><b>Pembeli</b> Kak, 38 itu ribu? Isinya berapa?</li><li class="say-out"><b>Toko</b> Rp38.000 sekotak, Bu. Isi 16 potong.</li><li class="say-in"><b>Pembeli</b> Tahan sampai Sabtu, Kak? Saya ada arisan.</li></ul>
<p>Lima orang menanyakan hal yang sama. Kuenya tidak bermasalah. Teksnya yang belum menjawab.</p>
</section>
<section class="part" data-part="2"><h2>Empat jawaban untuk pembeli</h2>
<p>Orang membaca teks jualan hanya sebentar. Di kepalanya ada empat pertanyaan.</p>
<ol><li><strong>Untuk siapa?</strong> Pembeli mencari tanda: “Ini untuk saya.” Sebut orangnya atau acaranya.</li><li><strong>Apa untungnya?</strong> Sebut hal yang ia dapat.</li><li><strong>Berapa harganya?</strong> Tulis angkanya dan satuannya.</li></ol>
<div class="note own" role="note"><b>Cara mengingat</b>
<p>Bayangkan pembeli berdiri di depan Anda. <strong>Ia bertanya</strong>: “Buat siapa, Bu?”</p><ul><li>Satu hal</li><li>Dua hal</li></ul>
</div>
<div class="note wait" role="note"><b>Hati-hati dengan kata “terbaik”</b>
<p>Kata itu sulit dibuktikan. Ganti dengan rasa atau bahannya.</p>
</div>
</section>
<section class="part" data-part="3"><h2>Bu Tiur menulis ulang</h2>
<p>Bu Tiur mengambil kertas. Ia menjawab satu per satu, dengan bahasa sehari-hari.</p>
<div class="cards"><table class="t-table">
<thead><tr><th scope="col">Pertanyaan</th><th scope="col">Jawaban Bu Tiur</th></tr></thead>
<tbody><tr><th scope="row">Untuk siapa?</th><td data-l="Jawaban Bu Tiur">Ibu yang menyiapkan <strong>arisan</strong> di kantor</td></tr><tr><th scope="row">Apa untungnya?</th><td data-l="Jawaban Bu Tiur">Sudah dipotong 16, tahan 3 hari</td></tr><tr><th scope="row">Berapa?</th><td data-l="Jawaban Bu Tiur">Rp38.000 sekotak</td></tr></tbody></table></div>
<div class="card example" role="note"><h3>Contoh dari dapur</h3>
<p>Sesudah itu barulah ia menyusun kalimat.</p>
<figure class="quote sample"><figcaption>Status WhatsApp</figcaption><blockquote><p>Arisan Sabtu ini? Bika ambon Bu Tiur sudah dipotong 16, tinggal disajikan.<br>Rp38.000 sekotak, tahan 3 hari di suhu ruang.</p></blockquote></figure>
</div>
<figure class="quote sample"><figcaption>Caption Instagram</figcaption><blockquote><p>Sarangnya rapi, pinggirnya harum. Pesan lewat https://contoh.id/alamat-yang-sangat-panjang-sekali-tanpa-spasi-sama-sekali</p></blockquote></figure>
<div class="activity" data-activity="0"></div>
</section>`;

export const LessonScreen = () => (
  <Task
    back="Modul 3"
    dock={
      <Dock label="Tindakan">
        <Button look="alt" className="short">
          Kembali
        </Button>
        <Button>Lanjut: giliran Anda</Button>
      </Dock>
    }
  >
    <Progress value={3} max={6} label="Bagian 3 dari 6">
      Bagian 3 dari 6 · kira-kira 5 menit lagi
    </Progress>
    <PageTitle>Teks yang menjual itu jelas</PageTitle>
    <Button look="alt" full icon="speaker">
      Dengarkan · 1 menit 40 detik
    </Button>
    <ProseHtml html={html} />
    <Note tone="own" title="Inti pelajaran">
      Perintah yang jelas memuat lima bahan. AI tidak tahu harga Anda bila tidak ditulis.
    </Note>
  </Task>
);
