import {
  Button,
  Card,
  Choice,
  ChoiceGroup,
  Details,
  Dock,
  Field,
  LetterTiles,
  Note,
  PageTitle,
  StepBar,
  TextArea,
} from '../src';
import { Task } from './shell';

const text =
  'Bolu pandan Bu Sari, lembut dan wangi daun pandan asli. 1 loyang Rp38.000, tahan 3 hari suhu ruang. Pesan untuk arisan? Chat saya sebelum pukul 17.00 WIB, ya.';

const letters = [
  { letter: 'R', there: true, words: 'Rincian: ada' },
  { letter: 'A', there: false, words: 'Arah pembeli: belum ada' },
  { letter: 'C', there: true, words: 'Cara bicara: ada' },
  { letter: 'I', there: true, words: 'Ingin hasil: ada' },
  { letter: 'K', there: true, words: 'Kendala: ada' },
];

export const TaskScreen = () => (
  <Task
    back="Modul 3"
    dock={
      <Dock label="Tindakan" under="Umpan balik paling lambat 3 hari kerja.">
        <Button big off="Tulis dulu apa yang Anda ubah.">
          Kirim ke mentor
        </Button>
      </Dock>
    }
  >
    <PageTitle eyebrow="Tugas praktik 3" detail="Kira-kira 40 menit. Boleh dicicil. Semua tersimpan sendiri di HP.">
      Tiga teks untuk produk saya
    </PageTitle>
    <StepBar label="Langkah tugas" steps={['Teks', 'Foto', 'Cek', 'Kirim']} now={1} />
    <Details card icon="document" summary="Kartu Fakta: Bolu pandan">
      <dl className="kv">
        <dt>Harga</dt>
        <dd>Rp38.000</dd>
        <dt>Tahan</dt>
        <dd>3 hari suhu ruang</dd>
      </dl>
    </Details>
    <section className="stack">
      <h2>1. Teks saya</h2>
      <Field label="Status WhatsApp" hint="Paling banyak 300 huruf.">
        {(wiring) => <TextArea {...wiring} defaultValue={text} count={(n) => `${n} dari 300 huruf`} />}
      </Field>
      <div className="stack-2">
        <p>
          <b>4 dari 5 bahan RACIK sudah ada</b>
        </p>
        <LetterTiles label="Bahan RACIK" tiles={letters} />
      </div>
      <Button look="alt" full icon="plus">
        Tambah teks saluran lain
      </Button>
      <Card className="stack-2">
        <p>
          “Bolu pandan <mark className="fix">terbaik</mark> dan <mark>halal</mark>, wangi daun pandan asli.”
        </p>
        <p className="sm soft">127 dari 300 huruf</p>
      </Card>
    </section>
    <section className="stack">
      <h2>2. Cara saya memakai AI</h2>
      <ChoiceGroup legend="Cara memakai AI" hint="Semua pilihan dinilai sama. Jawab apa adanya.">
        <Choice name="u" note="Saya memakai pola kalimat di Lab.">
          <b>Tanpa AI</b>
        </Choice>
        <Choice name="u" defaultChecked>
          <b>AI membuat draf, saya mengubahnya</b>
        </Choice>
        <Choice name="u">
          <b>AI hanya memberi ide</b>
        </Choice>
      </ChoiceGroup>
      <Field
        label="Apa yang Anda ubah, dan kenapa?"
        error="Tulis satu kalimat saja. Boleh dengan suara dari papan ketik HP."
      >
        {(wiring) => <TextArea {...wiring} />}
      </Field>
    </section>
    <section className="stack">
      <h2>3. CEK sebelum kirim</h2>
      <ChoiceGroup legend="Daftar CEK" hideLegend>
        <Choice type="checkbox" defaultChecked>
          <b>C</b>ocok dengan Kartu Fakta
        </Choice>
        <Choice type="checkbox" defaultChecked>
          <b>E</b>valuasi klaim: jujur dan ada buktinya
        </Choice>
        <Choice type="checkbox">
          <b>K</b>oreksi: sudah saya baca ulang
        </Choice>
      </ChoiceGroup>
    </section>
    <Note tone="wait" icon="weak-signal" title="Sinyal lemah">
      Kiriman Anda aman di HP. Nanti dikirim otomatis.
    </Note>
  </Task>
);
