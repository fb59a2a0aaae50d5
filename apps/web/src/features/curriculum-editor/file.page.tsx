import { useSuspenseQueries } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import type { FilesView, FileView } from '@contracts/curricula';
import { contentsPath } from '@web/curricula';
import { DeskScreen } from '@web/platform/desk';
import { Button, FieldError, Note, PageTitle } from '@ui';
import { SurroundingsProvider } from './choices.context';
import { useT } from './editor.messages';
import { fileQuery, filesQuery } from './editor.queries';
import { FindingLines } from './finding.lines';
import { FormFields } from './form.fields';
import { layoutOf, type Form } from './form-layouts';
import { PhonePreview } from './phone.preview';
import { SaveChip } from './save.chip';
import { TheirsCard } from './theirs.card';
import { useFileForm } from './use-file-form';
import { useRemoval } from './use-removal';

/** One file of a draft: its fields, what should be mended in them, and how it looks on a phone. */
export function FilePage() {
  const { versionId = '', '*': path = '' } = useParams();
  const [{ data: files }, { data: view }] = useSuspenseQueries({
    queries: [filesQuery(versionId), fileQuery(versionId, path)],
  });
  return view.form === null || !view.editable ? (
    <ReadFile key={path} files={files} view={view} />
  ) : (
    <WriteFile key={path} files={files} view={view} />
  );
}

type Props = { files: FilesView; view: FileView };
const titleIn = (form: Form): string => String((form['head'] as Form | undefined)?.['title'] ?? form['title'] ?? '');

function WriteFile({ files, view }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const { versionId } = files;
  const writing = useFileForm(versionId, view);
  const removal = useRemoval(versionId, view);
  const { form } = writing;
  const findings = [...writing.refused, ...view.findings];
  const title = titleIn(form) || t(`file.${view.kind}`);
  const back = { to: contentsPath(versionId), text: t('files.back', { number: files.number }) };
  return (
    <SurroundingsProvider value={{ versionId, path: view.path, files, form }}>
      <DeskScreen title={title} back={back} end={<SaveChip state={writing.state} />}>
        <PageTitle eyebrow={t(`file.${view.kind}`)}>{title}</PageTitle>
        {writing.theirs && (
          <TheirsCard
            mine={form}
            theirs={writing.theirs}
            onKeepMine={writing.keepMine}
            onTakeTheirs={writing.takeTheirs}
          />
        )}
        {writing.state === 'only-here' && (
          <Note tone="wait" icon="phone" role="alert" title={t('not-kept')}>
            {t('not-kept.more')}
          </Note>
        )}
        {writing.refused.length > 0 && (
          <Note tone="wait" role="status" title={t('refused')}>
            {t('refused.more')}
          </Note>
        )}
        {writing.trouble && (
          <Note tone="wait" icon="weak-signal" role="alert" title={t('no-signal')}>
            {t('no-signal.more')}
          </Note>
        )}
        <div className="two side-r">
          <section className="stack" aria-label={t('write')}>
            <WholeFile findings={findings} />
            <FormFields
              fields={layoutOf(view.kind, form)}
              form={form}
              path=""
              findings={findings}
              readOnly={false}
              onChange={writing.change}
            />
            {(view.kind === 'lesson' || view.kind === 'activity') && (
              <Button
                look="stop"
                busy={removal.isPending && t('removing')}
                off={writing.state !== 'saved' && t('remove.later')}
                onClick={() => removal.mutate(undefined, { onSuccess: () => void navigate(contentsPath(versionId)) })}
              >
                {t(`remove.${view.kind}`)}
              </Button>
            )}
          </section>
          <div className="pane">
            <PhonePreview kind={view.kind} form={form} />
          </div>
        </div>
      </DeskScreen>
    </SurroundingsProvider>
  );
}

/** What concerns no single field. */
function WholeFile({ findings }: { findings: FileView['findings'] }) {
  const whole = findings.filter(({ field }) => field === '');
  const errors = whole.filter(({ severity }) => severity === 'error');
  return (
    <>
      {errors.map(({ what, how }, index) => (
        <FieldError key={index} id={undefined}>
          {what} {how}
        </FieldError>
      ))}
      <FindingLines findings={whole.filter(({ severity }) => severity === 'warning')} />
    </>
  );
}

function ReadFile({ files, view }: Props) {
  const t = useT();
  const form = view.form ?? {};
  const title = titleIn(form) || (view.form === null ? view.path : t(`file.${view.kind}`));
  return (
    <SurroundingsProvider value={{ versionId: files.versionId, path: view.path, files, form }}>
      <DeskScreen
        title={title}
        back={{ to: contentsPath(files.versionId), text: t('files.back', { number: files.number }) }}
      >
        <PageTitle eyebrow={t(`file.${view.kind}`)}>{title}</PageTitle>
        {view.form === null ? (
          <Note tone="fix" title={t('unreadable')}>
            {t('unreadable.more')}
          </Note>
        ) : (
          <Note title={t('read-only')}>{files.whyNot}</Note>
        )}
        <WholeFile
          findings={view.form === null ? view.findings.map((each) => ({ ...each, field: '' })) : view.findings}
        />
        {view.form !== null && <PhonePreview kind={view.kind} form={form} />}
      </DeskScreen>
    </SurroundingsProvider>
  );
}
