import { useState, type FormEvent } from 'react';
import type { HomeDocument } from '@contracts/learning';
import type { ChangeProfileRequest } from '@contracts/people';
import { useDevice } from '@web/platform/device';
import { fetchJson, isNetworkTrouble, ProblemError } from '@web/platform/http';
import { Button, Field, Input, Select, showToast } from '@ui';
import { NeedsSignal } from './needs-signal.note';
import { useT } from './people.messages';

const honorifics = ['', 'Bapak', 'Ibu'] as const;

/** How she wants to be called. */
export function NameForm({ person }: { person: HomeDocument['person'] }) {
  const t = useT();
  const { outbox } = useDevice();
  const [name, setName] = useState(person.name);
  const [honorific, setHonorific] = useState<string>(person.honorific ?? '');
  const [busy, setBusy] = useState(false);
  const [needsSignal, setNeedsSignal] = useState(false);
  const empty = name.trim() === '';
  const changed = name.trim() !== person.name || honorific !== (person.honorific ?? '');

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (empty) return;
    setBusy(true);
    setNeedsSignal(false);
    try {
      const body: ChangeProfileRequest = {
        name: name.trim(),
        honorific: honorific === 'Bapak' || honorific === 'Ibu' ? honorific : null,
      };
      await fetchJson('/api/me/profile', { method: 'PATCH', body });
      await outbox.refresh();
      showToast({ words: t('name.saved') });
    } catch (error) {
      if (!isNetworkTrouble(error) && !(error instanceof ProblemError)) throw error;
      setNeedsSignal(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void save(event)}>
      <Field label={t('name')} error={empty && t('name.empty')}>
        {(wiring) => (
          <Input
            {...wiring}
            value={name}
            maxLength={120}
            autoComplete="name"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('honorific')}>
        {(wiring) => (
          <Select {...wiring} value={honorific} onChange={(event) => setHonorific(event.target.value)}>
            {honorifics.map((one) => (
              <option key={one} value={one}>
                {t(`honorific.${one === '' ? 'none' : one === 'Bapak' ? 'pak' : 'bu'}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {needsSignal && <NeedsSignal />}
      {changed && (
        <Button type="submit" full busy={busy && t('saving')}>
          {t('name.save')}
        </Button>
      )}
    </form>
  );
}
