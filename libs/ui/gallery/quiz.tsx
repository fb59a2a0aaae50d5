import { Button, Choice, ChoiceGroup, Dock, Note, Progress } from '../src';
import { Task } from './shell';

export const QuizScreen = () => (
  <Task
    back="Pelajaran 3.5"
    dock={
      <Dock label="Tindakan">
        <Button big>Soal berikut</Button>
      </Dock>
    }
  >
    <Progress value={2} max={3} label="Soal 2 dari 3">
      Soal 2 dari 3 · tidak ada batas waktu
    </Progress>
    <ChoiceGroup
      legend={
        <h1>Draf AI menulis “Tahan 2 minggu”. Kartu Fakta Anda menulis “3 hari suhu ruang”. Apa yang Anda lakukan?</h1>
      }
    >
      <p>
        <Button look="quiet" icon="speaker" className="flush">
          Dengarkan soal
        </Button>
      </p>
      <Choice name="q" defaultChecked disabled verdict="miss" say="Pilihan Anda, belum tepat">
        Biarkan. Kalimatnya menarik.
      </Choice>
      <Choice name="q" disabled verdict="right" say="Jawaban yang tepat">
        Ganti sesuai Kartu Fakta.
      </Choice>
      <Choice name="q" disabled>
        Hapus produknya dari toko.
      </Choice>
    </ChoiceGroup>
    <Note tone="own" icon="info" title="Kenapa begitu?" role="status">
      <div className="stack-2">
        <p>Informasi salah bisa merugikan pembeli. Kue yang sudah lewat 3 hari bisa basi.</p>
        <p>AI tidak tahu kue Anda. Kartu Fakta yang tahu.</p>
      </div>
    </Note>
    <p className="soft">Soal ini akan muncul lagi dua hari lagi, supaya makin ingat.</p>
  </Task>
);
