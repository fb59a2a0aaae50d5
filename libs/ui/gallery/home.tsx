import { Button, LevelMeter, List, ListRow, NextCard, PageTitle, Progress, Scene, Tile, Week } from '../src';
import { Place } from './shell';

const goals = [
  { title: 'Menulis perintah yang jelas', level: 2, goal: 3, words: 'Tingkat 2 Mencoba' },
  { title: 'Memeriksa hasil AI', level: 1, goal: 3, words: 'Tingkat 1 Mengenal' },
  { title: 'Membuat klaim yang jujur', level: 1, goal: 2, words: 'Tingkat 1 Mengenal' },
];

const days = ['Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab', 'Min'].map((name) => ({
  name,
  done: name === 'Sel' || name === 'Jum',
  today: name === 'Min',
  words: name === 'Min' ? 'hari ini' : name === 'Sel' || name === 'Jum' ? 'belajar' : undefined,
}));

export const HomeScreen = () => (
  <Place>
    <section className="stack">
      <PageTitle>Halo, Bu Sari.</PageTitle>
      <NextCard
        scene={<Scene name="dapur" label="Ibu pembuat kue di dapur dengan oven dan kotak kue" />}
        eyebrow="Langkah berikut"
        title="Perintah RACIK"
        detail="Pelajaran 3.2 · 8 menit · bisa tanpa sinyal"
        action={
          <Button big full>
            Lanjutkan
          </Button>
        }
      >
        <Progress value={2} max={6} label="Bagian 2 dari 6">
          Bagian 2 dari 6 sudah selesai
        </Progress>
      </NextCard>
    </section>
    <section className="stack-2">
      <h2>Kabar dari mentor</h2>
      <List>
        <ListRow
          lead={<Tile tone="wait" icon="pencil" />}
          title="Tugas 2 perlu satu perbaikan"
          link={<a href="#tugas" />}
        >
          <span className="soft">Pak Budi · hari ini, 16.10 WIB</span>
        </ListRow>
      </List>
    </section>
    <section className="stack">
      <h2>Minggu ini</h2>
      <p>
        Anda belajar <b>2 hari</b> dari rencana 3 hari.
      </p>
      <Week days={days} />
    </section>
    <section className="stack-2">
      <h2>Tujuan saya</h2>
      <p className="soft">Garis putus-putus adalah tujuan Anda.</p>
      <List>
        {goals.map(({ title, level, goal, words }) => (
          <ListRow
            key={title}
            lead={<LevelMeter level={level} goal={goal} label={`${words}. Tujuan tingkat ${goal}.`} />}
            title={title}
            link={<a href="#tingkat" />}
          >
            <span className="soft">{words}</span>
          </ListRow>
        ))}
      </List>
    </section>
    <section className="stack-2">
      <h2>Simpan untuk offline</h2>
      <List>
        <ListRow
          lead={<Tile tone="ok" icon="tick" />}
          title="Modul 3"
          action={
            <Button look="quiet" aria-label="Hapus Modul 3 dari HP">
              Hapus
            </Button>
          }
        >
          <span className="soft">Ada di HP · 1,6 MB</span>
        </ListRow>
        <ListRow
          lead={<Tile icon="download" />}
          title="Modul 6"
          action={
            <Button look="alt" aria-label="Simpan Modul 6 di HP">
              Simpan
            </Button>
          }
        >
          <span className="soft">1,4 MB</span>
        </ListRow>
      </List>
      <p className="sm soft">Perkiraan kuota bulan ini: 9 MB dari 25 MB.</p>
    </section>
  </Place>
);
