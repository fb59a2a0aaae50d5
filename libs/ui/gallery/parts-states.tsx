import {
  BarList,
  Button,
  Card,
  Chip,
  Empty,
  ErrorState,
  LevelMeter,
  List,
  ListRow,
  Note,
  Progress,
  Scene,
  Skeleton,
  StepBar,
} from '../src';

const levels = ['Belum ada bukti', 'Mengenal', 'Mencoba', 'Mandiri', 'Membimbing'];

const measures = [
  {
    label: 'Serah ke orang',
    detail: 'Keluhan sampai ke manusia',
    value: 8,
    goal: 10,
    words: (
      <Chip tone="fix" icon="pencil">
        8 dari 10
      </Chip>
    ),
    under: 'Sasaran: 10 dari 10',
    fix: true,
  },
  {
    label: 'Benar',
    detail: 'Dijawab dengan maksud tepat',
    value: 8,
    goal: 8,
    words: (
      <Chip tone="ok" icon="tick">
        20 dari 25
      </Chip>
    ),
    under: 'Sasaran: 20 dari 25',
  },
];

export const States = () => (
  <>
    <section className="stack">
      <h2>Status kiriman</h2>
      <Card className="stack">
        <p className="row wrap">
          <Chip tone="wait" icon="phone">
            Disimpan di HP
          </Chip>
          <Chip tone="info" icon="arrow-up">
            Terkirim
          </Chip>
          <Chip tone="ok" icon="tick">
            Diterima
          </Chip>
        </p>
        <Note tone="wait" icon="weak-signal" title="Sinyal lemah">
          Kiriman Anda aman dan akan dikirim otomatis.
        </Note>
        <Note tone="fix" title="Foto belum terkirim">
          <p>Foto terlalu gelap untuk dibaca. Teks Anda tetap aman.</p>
          <Button look="alt" className="mt-2">
            Ambil foto lagi
          </Button>
        </Note>
        <Note tone="ok" title="Tugas 2 diterima mentor">
          Semua klaim benar dan ada buktinya.
        </Note>
        <Note tone="info" title="Versi baru pelajaran 3.1">
          Jawaban Anda tidak berubah.
        </Note>
      </Card>
    </section>
    <section className="stack">
      <h2>Tingkat 0–4</h2>
      <List>
        {levels.map((name, level) => (
          <ListRow
            key={name}
            lead={<LevelMeter level={level} goal={level === 2 ? 3 : undefined} label={`Tingkat ${level}, ${name}`} />}
            title={`${level} ${name}`}
          >
            {level === 2 && <span className="soft">Tujuan: tingkat 3</span>}
          </ListRow>
        ))}
      </List>
      <Card className="row between wrap">
        <div>
          <p className="key-figure">Tingkat 2</p>
          <p className="lead">
            <b>Mencoba</b>
          </p>
        </div>
        <LevelMeter big level={2} goal={3} label="Tingkat 2 dari 4. Tujuan tingkat 3." />
      </Card>
    </section>
    <section className="stack">
      <h2>Kemajuan</h2>
      <Card className="stack">
        <Progress value={2} max={6} label="Bagian 2 dari 6" />
        <div className="stack-2">
          <p className="row between">
            <b>Menyimpan Modul 3</b>
            <span className="num">0,9 dari 1,6 MB</span>
          </p>
          <Progress value={9} max={16} label="0,9 dari 1,6 MB">
            {null}
          </Progress>
          <Button look="quiet" className="flush">
            Batalkan
          </Button>
        </div>
        <StepBar label="Langkah" steps={['Teks', 'Foto', 'Cek', 'Kirim']} now={1} />
      </Card>
      <Card>
        <BarList label="Lima ukuran" max={10} bars={measures} />
      </Card>
    </section>
    <section className="stack">
      <h2>Kosong</h2>
      <Empty
        scene={<Scene name="butik" label="Ibu pemilik butik di samping gantungan baju" />}
        title="Belum ada tugas dinilai"
        action={<Button look="alt">Buka Tugas 1</Button>}
      >
        Kirim tugas pertama Anda. Umpan balik datang paling lambat 3 hari kerja.
      </Empty>
    </section>
    <section className="stack">
      <h2>Menunggu dan galat</h2>
      <Skeleton label="Sedang membuka pelajaran" />
      <ErrorState
        scene={<Scene name="laundry" label="Bapak pemilik laundry di antara mesin cuci" />}
        title="Halaman ini belum bisa dibuka"
        action={<Button look="alt">Coba lagi</Button>}
        code="Kode untuk petugas: 7F3K"
      >
        Sinyal sedang putus. Jawaban Anda aman di HP.
      </ErrorState>
    </section>
  </>
);
