import { Button, Card, Chip, Choice, ChoiceGroup, Dock, Field, Icon, Note, PageTitle, TextArea, TopBar } from '../src';

const criteria = [
  {
    title: 'Kebenaran isi',
    safety: true,
    chosen: 2,
    levels: [
      'Ada fakta/harga salah',
      '1 hal belum pasti',
      'Semua cocok dengan Kartu Fakta',
      'Baik, ditambah bukti ditunjukkan',
    ],
  },
  {
    title: 'Sentuhan sendiri',
    safety: false,
    chosen: -1,
    levels: [
      'Salin utuh draf AI',
      'Sedikit diubah',
      'Jelas diolah, alasan ditulis',
      'Lebih baik dari draf pada ≥ 3 hal',
    ],
  },
];
const names = ['1 Perlu bimbingan', '2 Berkembang', '3 Baik', '4 Sangat baik'];

export const MarkingScreen = () => (
  <>
    <TopBar
      end={
        <Chip tone="wait" icon="phone">
          Disimpan di perangkat
        </Chip>
      }
    >
      <a className="back" href="#antrean">
        <Icon name="back" />
        Antrean
      </a>
    </TopBar>
    <main id="isi" className="shell stack-5">
      <PageTitle
        eyebrow="Tugas 3 · kiriman ke-1 · kiriman 1 dari 6"
        detail="Bika ambon dan lapis · Medan Denai · batas besok pukul 16.00 WIB"
      >
        Bu Tiur, Dapur Bu Tiur
      </PageTitle>
      <div className="seg no-wide" role="group" aria-label="Bagian layar">
        <a href="#karya" aria-current="true">
          Kiriman
        </a>
        <a href="#rubrik">Rubrik 4/5</a>
      </div>
      <div className="two half">
        <section id="karya" className="stack stay" aria-label="Kiriman">
          <Card className="stack">
            <div className="row between wrap">
              <h2>Status WhatsApp</h2>
              <span className="soft sm">153 huruf</span>
            </div>
            <p className="lead">
              “Bika ambon Bu Tiur, legit dan bersarang. 1 kotak Rp38.000, tahan 3 hari suhu ruang.”
            </p>
            <hr />
            <div className="row between wrap">
              <h2>Caption Instagram</h2>
              <span className="soft sm">126 huruf</span>
            </div>
            <p className="lead">“Sarangnya rapi, pinggirnya harum. Pesan lewat tautan di profil.”</p>
          </Card>
          <Note title="Pemeriksaan otomatis, bukan nilai">
            <ul>
              <li>Harga dan masa simpan cocok dengan Kartu Fakta.</li>
              <li>Tidak ada kata berisiko.</li>
            </ul>
          </Note>
          <p>
            <Button look="quiet" icon="warning" className="flush">
              Laporkan data pelanggan terlihat
            </Button>
          </p>
        </section>
        <form id="rubrik" className="stack" aria-label="Rubrik">
          {criteria.map(({ title, safety, chosen, levels }) => (
            <Card key={title} className="stack-2">
              <div className="row between wrap" aria-hidden="true">
                <b className="lead">{title}</b>
                {safety && (
                  <Chip tone="wait" icon="flag">
                    Wajib aman
                  </Chip>
                )}
                {chosen < 0 && <Chip>Belum dipilih</Chip>}
              </div>
              <ChoiceGroup legend={title} hideLegend>
                <div className="lv">
                  {levels.map((descriptor, index) => (
                    <Choice key={descriptor} name={title} defaultChecked={index === chosen} note={descriptor}>
                      <b>{names[index]}</b>
                    </Choice>
                  ))}
                </div>
              </ChoiceGroup>
            </Card>
          ))}
          <Card className="stack">
            <Field label="Langkah berikut" hint="Fakta, lalu dampak, lalu langkah.">
              {(wiring) => (
                <TextArea
                  {...wiring}
                  defaultValue="Kedua teks hampir sama. Coba bedakan untuk Instagram: mulai dari suasana arisan."
                />
              )}
            </Field>
            <div className="row wrap">
              <Button look="alt" icon="document">
                Bank kalimat
              </Button>
              <Button look="alt" icon="microphone">
                Rekam suara
              </Button>
              <Button look="quiet">Minta pendapat kedua</Button>
            </div>
          </Card>
        </form>
      </div>
    </main>
    <Dock wide label="Tindakan">
      <Button
        off={
          <>
            <b>Pilih “Sentuhan sendiri” dulu.</b> 4 dari 5 terisi, rata-rata 3,0.
          </>
        }
      >
        Kirim penilaian
      </Button>
    </Dock>
  </>
);
