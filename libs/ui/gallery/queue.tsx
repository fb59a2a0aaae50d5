import { useState } from 'react';
import {
  Button,
  Card,
  Chip,
  FilterChips,
  Icon,
  NextCard,
  PageTitle,
  Progress,
  Table,
  type Column,
  type Tone,
} from '../src';
import { DeskPlaceShell, type DeskPlace } from './desk-shell';

const places: readonly DeskPlace[] = [
  ['document', 'Antrean'],
  ['users', 'Peserta'],
  ['tick', 'Penyamaan'],
  ['chat', 'Pesan'],
];

type Row = { name: string; business: string; task: string; waited: string; due: string; tone: Tone; state: string };

const rows: readonly Row[] = [
  {
    name: 'Bu Sari',
    business: 'Dapur Sari · kue',
    task: 'Tugas 3 Teks jualan',
    waited: '31 jam',
    due: 'Sel, 24 Nov 12.00',
    tone: 'ok',
    state: 'Tepat waktu',
  },
  {
    name: 'Pak Hasan',
    business: 'Warung Hasan',
    task: 'Tugas 2 Aturan data',
    waited: '28 jam',
    due: 'Sel, 24 Nov 15.00',
    tone: 'info',
    state: 'Kiriman perbaikan',
  },
  {
    name: 'Nama disembunyikan',
    business: 'Laundry',
    task: 'Tugas 5 Chatbot',
    waited: '15 jam',
    due: 'Rab, 25 Nov 14.00',
    tone: 'own',
    state: 'Penilaian kedua',
  },
];

const columns: readonly Column<Row>[] = [
  {
    head: 'Peserta',
    cell: ({ name, business }) => (
      <>
        <span className="t">{name}</span>
        <span className="soft">{business}</span>
      </>
    ),
  },
  { head: 'Tugas', cell: ({ task }) => task },
  { head: 'Menunggu', cell: ({ waited }) => <span className="num">{waited}</span> },
  { head: 'Batas (WIB)', cell: ({ due }) => <span className="num">{due}</span> },
  { head: 'Keterangan', cell: ({ tone, state }) => <Chip tone={tone}>{state}</Chip> },
  {
    head: 'Tindakan',
    hideHead: true,
    cell: ({ name, task }) => (
      <Button look="alt" aria-label={`Nilai ${name}, ${task}`}>
        Nilai
      </Button>
    ),
  },
];

export const QueueScreen = () => {
  const [filter, setFilter] = useState('semua');
  return (
    <DeskPlaceShell desk="Mentor" person="Pak Budi" places={places}>
      <PageTitle lead="6 kiriman menunggu, kira-kira 66 menit.">Antrean penilaian</PageTitle>
      <section className="two side-r">
        <NextCard
          eyebrow="Nilai berikutnya"
          title="Bu Tiur · Tugas 3 Teks jualan"
          detail="Dapur Bu Tiur · kiriman ke-1 · kira-kira 8 menit"
          action={
            <>
              <Button big>Mulai menilai</Button>
              <Button look="quiet">Lihat pedoman</Button>
            </>
          }
        >
          <p className="row start">
            <Icon name="clock" />
            <span>
              Janji umpan balik: <b>besok, Senin 23 November pukul 16.00 WIB</b>. Sudah menunggu 40 jam.
            </span>
          </p>
        </NextCard>
        <Card className="stack">
          <h2>Minggu ini</h2>
          <div className="stack-2">
            <p>
              <span className="key-figure">14</span> dari 20 penilaian
            </p>
            <Progress value={14} max={20} label="14 dari 20 penilaian minggu ini">
              {null}
            </Progress>
          </div>
          <p className="soft">Rata-rata umpan balik Anda 31 jam. Janji kita 3 hari kerja.</p>
          <Button look="alt" full icon="download">
            Simpan 6 untuk offline
          </Button>
        </Card>
      </section>
      <section className="stack">
        <div className="row between wrap">
          <h2>Berikutnya</h2>
          <FilterChips
            label="Saring"
            value={filter}
            onChange={setFilter}
            options={[
              { value: 'semua', text: 'Semua', count: 5 },
              { value: 'perbaikan', text: 'Perbaikan', count: 1 },
              { value: 'kedua', text: 'Penilaian kedua', count: 1 },
            ]}
          />
        </div>
        <Card className="tight">
          <Table
            caption="Kiriman yang menunggu, paling mendesak di atas"
            hideCaption
            columns={columns}
            rows={rows}
            rowKey={({ name }) => name}
          />
        </Card>
      </section>
    </DeskPlaceShell>
  );
};
