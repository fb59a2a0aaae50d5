import { useRef, useState, type ChangeEvent, type ReactNode } from 'react';
import type { LabFinding } from '@labs/door';
import { sampleShops, sizeTrouble, type SampleShop } from '@labs/sales';
import { LabScreen, type Bench } from '@web/labs';
import { Button, buttonClass, Choice, ChoiceGroup, Field, Icon, Note, Progress, TextArea } from '@ui';
import { useFinding } from './say-finding';
import { longestPaste, startBench, type SalesBench } from './sales-bench';
import type { Input, ReadFile } from './read-sales';
import { useT } from './sales-lab.messages';
import { stages, type ReadingHook } from './use-reading';

type From = SampleShop | 'file' | 'paste';

type Props = {
  readonly bench: Bench<SalesBench>;
  readonly hook: ReadingHook;
  /** Where only own records are read, for another lab: what is said above them. */
  readonly own?: { readonly title: string; readonly lead: string };
  readonly children?: ReactNode;
};

/** Where the figures come from: a sample, an own file, or rows that are pasted. */
export function DataStep({ bench, hook, own, children }: Props) {
  const t = useT();
  const { value, change } = bench;
  const { reading, read, cancel, refuse } = hook;
  const [from, setFrom] = useState<From | null>(
    own || value.source === 'own' ? (value.pasted ? 'paste' : 'file') : value.source,
  );
  const [file, setFile] = useState<File | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const working = reading.state === 'working';
  const lost = value.source === 'own' && !value.pasted && value.step !== 'data';

  const open = (input: Input, source: SalesBench['source'], more: Partial<SalesBench> = {}) => {
    const asked = lost && source === 'own' ? value.asked : {};
    read(input, asked, (ready: ReadFile) => {
      const answers = lost ? value.answers : {};
      change((before) => ({
        ...startBench,
        pasted: before.pasted,
        ...more,
        asked,
        answers,
        source,
        report: ready.report,
        step: 'columns',
      }));
    });
  };
  const go = () => {
    if (from === 'butik' || from === 'warung') return open({ sample: from }, from, { fileName: '' });
    if (from === 'paste') return open({ text: value.pasted }, 'own', { fileName: '' });
    if (!file) return picker.current?.click();
    open({ file }, 'own', { fileName: file.name, pasted: '' });
  };
  const pick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0] ?? null;
    target.value = '';
    if (!chosen) return;
    const trouble = sizeTrouble(chosen.size);
    setFile(trouble ? null : chosen);
    if (trouble) refuse(trouble);
    else cancel();
  };
  const off =
    from === null
      ? t('data.choose-first')
      : from === 'paste' && !value.pasted.trim()
        ? t('data.paste-first')
        : undefined;

  const dock = working ? (
    <Button look="alt" full onClick={cancel}>
      {t('data.cancel')}
    </Button>
  ) : (
    <Button big full onClick={go} off={off}>
      {from === 'file' && !file ? t('data.pick') : t('data.read')}
    </Button>
  );

  return (
    <LabScreen bench={bench} title={own?.title ?? t('title')} lead={own?.lead ?? t('data.lead')} dock={dock}>
      {reading.state === 'stopped' && <Stopped trouble={reading.trouble} />}
      {lost && reading.state === 'none' && (
        <Note tone="wait" icon="document" title={t('data.lost')}>
          {t('data.lost-more', { name: value.fileName })}
        </Note>
      )}
      {working ? (
        <div role="status">
          <Progress
            value={reading.stage}
            max={stages}
            label={t(`stage.${reading.stage}`, { stage: reading.stage, of: stages })}
          />
        </div>
      ) : (
        <ChoiceGroup legend={t('data.which')}>
          {(own ? [] : sampleShops).map((shop) => (
            <Choice
              key={shop}
              name="from"
              checked={from === shop}
              onChange={() => setFrom(shop)}
              note={t(`data.${shop}-more`)}
            >
              {t(`data.${shop}`)}
            </Choice>
          ))}
          <Choice name="from" checked={from === 'file'} onChange={() => setFrom('file')} note={t('data.file-more')}>
            {t('data.file')}
          </Choice>
          <Choice name="from" checked={from === 'paste'} onChange={() => setFrom('paste')} note={t('data.paste-more')}>
            {t('data.paste')}
          </Choice>
        </ChoiceGroup>
      )}
      <input
        ref={picker}
        hidden
        type="file"
        aria-label={t('data.pick')}
        accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={pick}
      />
      {!working && from === 'file' && file && (
        <p className="row wrap">
          <span className="chip">
            <Icon name="document" />
            {file.name}
          </span>
          <button type="button" className={buttonClass({ look: 'quiet' })} onClick={() => picker.current?.click()}>
            {t('data.pick-other')}
          </button>
        </p>
      )}
      {!working && from === 'paste' && (
        <Field
          label={t('data.paste-label')}
          hint={t('data.paste-hint')}
          error={value.pasted.length >= longestPaste ? t('data.paste-long') : undefined}
        >
          {(wiring) => (
            <TextArea
              {...wiring}
              rows={6}
              maxLength={longestPaste}
              value={value.pasted}
              onChange={({ target }) => change((before) => ({ ...before, pasted: target.value }))}
            />
          )}
        </Field>
      )}
      <Note tone="own" icon="lock" title={t('private')}>
        {t('private-more')}
      </Note>
      {children}
    </LabScreen>
  );
}

/** Why a file isn't read, and what to do about it; nothing that was chosen or typed is lost. */
function Stopped({ trouble }: { readonly trouble: LabFinding }) {
  const t = useT();
  const say = useFinding();
  return (
    <Note tone="fix" icon="document" title={t('stopped')} role="alert">
      {say(trouble)}
    </Note>
  );
}
