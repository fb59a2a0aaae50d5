import {
  BarList,
  Button,
  Card,
  Chip,
  Details,
  Icon,
  NextCard,
  PageTitle,
  StepBar,
  Table,
  Timeline,
  TimelineStep,
  type Column,
} from '../src';
import { DeskPlaceShell, type DeskPlace } from './desk-shell';

const places: readonly DeskPlace[] = [
  ['chart', 'Angkatan'],
  ['book', 'Kurikulum'],
  ['users', 'Mentor'],
  ['document', 'Laporan'],
];

type District = { name: string; accepted: string; learning: string; done: string };

const districts: readonly District[] = [
  { name: 'Medan Denai', accepted: '52', learning: '38', done: '11' },
  { name: 'Medan Petisah', accepted: '44', learning: '33', done: '9' },
  { name: 'Medan Marelan', accepted: '38', learning: '29', done: '<5' },
];

const columns: readonly Column<District>[] = [
  { head: 'Kecamatan', cell: ({ name }) => name },
  { head: 'Diterima', right: true, cell: ({ accepted }) => accepted },
  { head: 'Masih belajar', right: true, cell: ({ learning }) => learning },
  { head: 'Lulus', right: true, cell: ({ done }) => done },
];

const funnel = [
  { label: 'Diundang', value: 240, words: '240' },
  { label: 'Terdaftar', value: 186, words: '186' },
  { label: 'Diterima', value: 150, words: '150' },
  { label: 'Lulus', value: 24, words: '24' },
];

export const ResultsScreen = () => (
  <DeskPlaceShell desk="Dinas" person="Bu Lina" places={places}>
    <section className="stack">
      <div className="row between wrap start">
        <PageTitle
          eyebrow="Program Literasi AI UMKM 2026"
          detail="5 Oktober – 30 November 2026 · kurikulum 1.0.2 · 6 mentor"
        >
          Angkatan Medan 3
        </PageTitle>
        <div className="row wrap no-print">
          <Button look="alt" icon="download">
            Unduh CSV
          </Button>
          <Button look="alt" icon="print">
            Cetak
          </Button>
        </div>
      </div>
      <p className="lead">112 dari 150 peserta masih belajar. 24 sudah lulus. 14 perlu disapa.</p>
      <StepBar label="Tahap versi" steps={['Draf', 'Ditelaah', 'Disetujui', 'Terbit']} now={1} />
    </section>
    <NextCard
      across
      eyebrow="Langkah berikut"
      title="Sapa 14 peserta yang berhenti 2 minggu"
      detail="9 berhenti di Modul 3, kebanyakan setelah pelajaran 3.4."
      action={<Button big>Lihat 14 peserta</Button>}
    />
    <div className="two">
      <Card as="section" className="stack">
        <h2>Dari undangan sampai lulus</h2>
        <BarList label="Dari undangan sampai lulus" max={240} bars={funnel} />
        <p>Paling banyak hilang antara diundang dan terdaftar: 54 orang.</p>
        <Details summary="Lihat sebagai tabel">
          <p>Isi tabel.</p>
        </Details>
      </Card>
      <Card as="section" className="stack">
        <h2>Empat mata</h2>
        <Timeline>
          <TimelineStep state="done" title="Bu Dewi menulis">
            Diajukan 20 November pukul 14.10 WIB
          </TimelineStep>
          <TimelineStep state="now" title="Anda menelaah" chip={<Chip tone="own">Anda di sini</Chip>}>
            Anda tidak menulis bagian ini, jadi boleh menyetujui.
          </TimelineStep>
          <TimelineStep title="Orang ketiga menerbitkan">Bu Lina atau Pak Surya</TimelineStep>
        </Timeline>
      </Card>
    </div>
    <Card as="section" className="stack-2">
      <div className="row between wrap">
        <h3>Pelajaran 2.3 Klaim jujur</h3>
        <Chip tone="fix">Koreksi aturan</Chip>
      </div>
      <p className="quote">
        <span className="hide">Dihapus: </span>
        <del>Sertifikat halal untuk makanan usaha kecil wajib mulai 17 Oktober 2026.</del>{' '}
        <span className="hide">Ditambah: </span>
        <ins>Sertifikat halal untuk makanan usaha kecil sudah wajib sejak 17 Oktober 2026.</ins>
      </p>
      <p className="row start sm soft">
        <Icon name="document" />
        Sumber: PP 42/2024 Pasal 160 ayat (2).
      </p>
    </Card>
    <Card as="section">
      <Table caption={<h2>Per kecamatan</h2>} columns={columns} rows={districts} rowKey={({ name }) => name} />
    </Card>
  </DeskPlaceShell>
);
