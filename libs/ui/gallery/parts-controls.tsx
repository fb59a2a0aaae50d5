import { useState } from 'react';
import {
  Button,
  Card,
  Choice,
  ChoiceGroup,
  Dialog,
  Field,
  Input,
  Segmented,
  Select,
  showToast,
  ToastRegion,
} from '../src';

const Confirm = () => {
  const [open, setOpen] = useState(new URLSearchParams(location.search).has('dialog'));
  const close = (): void => setOpen(false);
  return (
    <>
      <Button look="stop" full icon="trash" onClick={() => setOpen(true)}>
        Hapus kiriman ini
      </Button>
      {open && (
        <Dialog
          title="Hapus kiriman Tugas 2?"
          onClose={close}
          actions={
            <>
              <Button onClick={close}>Simpan saja</Button>
              <Button look="stop" onClick={close}>
                Hapus
              </Button>
            </>
          }
        >
          Teks dan foto di kiriman ini hilang dari HP dan dari mentor.
        </Dialog>
      )}
    </>
  );
};

const Views = () => {
  const [view, setView] = useState('saya');
  return (
    <Segmented
      label="Pilih teks"
      value={view}
      onChange={setView}
      options={[
        { value: 'ai', text: 'Draf AI' },
        { value: 'saya', text: 'Teks saya' },
      ]}
    />
  );
};

export const Controls = () => (
  <>
    <section className="stack">
      <h2>Tombol</h2>
      <Card className="stack">
        <Button big full>
          Lanjutkan
        </Button>
        <Button
          look="alt"
          full
          onClick={() =>
            showToast({ words: 'Draf dihapus.', action: { text: 'Urungkan', icon: 'undo', run: () => undefined } })
          }
        >
          Hapus draf
        </Button>
        <p className="center">
          <Button look="quiet" onClick={() => showToast({ words: 'Tersimpan di HP, 19.42 WIB.' })}>
            Nanti saja
          </Button>
        </p>
        <Button full busy="Mengirim 2 dari 3">
          Kirim ke mentor sekarang
        </Button>
        <p>
          <Button busy="Mengirim">Kirim ke mentor</Button>
        </p>
        <div>
          <Button full off="Pilih satu jawaban dulu.">
            Kirim ke mentor
          </Button>
        </div>
        <Confirm />
        <Views />
      </Card>
      <ToastRegion closeLabel="Tutup" />
    </section>
    <section className="stack">
      <h2>Isian</h2>
      <Card className="stack">
        <Field label="Nama produk" hint="Contoh: bolu pandan">
          {(wiring) => <Input {...wiring} defaultValue="Bolu pandan" />}
        </Field>
        <Field label="Harga" error="Tulis dengan titik, misalnya Rp38.000.">
          {(wiring) => <Input {...wiring} inputMode="numeric" defaultValue="38,000" />}
        </Field>
        <Field label="Saluran">
          {(wiring) => (
            <Select {...wiring}>
              <option>Status WhatsApp</option>
              <option>Caption Instagram</option>
            </Select>
          )}
        </Field>
      </Card>
    </section>
    <section className="stack">
      <h2>Kartu pilihan</h2>
      <ChoiceGroup legend="Contoh pilihan" hideLegend>
        <Choice name="k">Belum dipilih</Choice>
        <Choice name="k" defaultChecked>
          Dipilih
        </Choice>
        <Choice name="k2" disabled verdict="right" say="Jawaban yang tepat">
          Ganti sesuai Kartu Fakta.
        </Choice>
        <Choice name="k2" disabled defaultChecked verdict="miss" say="Pilihan Anda, belum tepat">
          Biarkan saja.
        </Choice>
        <Choice type="checkbox" defaultChecked>
          Boleh lebih dari satu
        </Choice>
        <Choice type="checkbox">Belum dicentang</Choice>
      </ChoiceGroup>
    </section>
  </>
);
