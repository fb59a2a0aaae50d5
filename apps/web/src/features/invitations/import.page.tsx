import { useState } from 'react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { ImportReport } from '@contracts/cohorts';
import { cohortQuery, cohortsKey, invitationsPath } from '@web/cohorts';
import { csvText, saveCsv } from '@web/platform/csv';
import { DeskScreen } from '@web/platform/desk';
import { Button, buttonClass, Dock, Note, PageTitle } from '@ui';
import { readFile, sendFile, type ChosenFile } from './chosen-file';
import { FileField } from './file.field';
import { ImportReportSection } from './import-report.section';
import { ImportTroubleNote } from './import-trouble.note';
import { UndoDialog } from './imports.card';
import { useT } from './invitations.messages';

type Imported = { readonly report: ImportReport; readonly importId: string };

/** Invites everybody in a file: first it is checked row by row, then imported, and for a day it can be taken back. */
export function ImportPage() {
  const t = useT();
  const { cohortId = '' } = useParams();
  const { data: cohort } = useSuspenseQuery(cohortQuery(cohortId));
  const client = useQueryClient();
  const [imported, setImported] = useState<Imported | null>(null);
  const [isUndoing, setUndoing] = useState(false);
  const check = useMutation({
    mutationFn: async (chosen: File) => {
      const file = await readFile(chosen);
      return { file, report: await sendFile(cohortId, file, true) };
    },
    onSuccess: toTheTop,
  });
  const take = useMutation({
    mutationFn: (file: ChosenFile) => sendFile(cohortId, file, false),
    onSuccess: (report) => {
      if (report.importId) setImported({ report, importId: report.importId });
      // The codes are never seen again: the file is handed over before anybody can forget it.
      if (report.codes) saveCsv(t('codes.file', { cohort: cohort.slug }), report.codes);
      void client.invalidateQueries({ queryKey: cohortsKey });
      toTheTop();
    },
  });
  const again = (): void => {
    setImported(null);
    check.reset();
    take.reset();
  };
  const checked = check.data;
  const fileName = checked?.file.fileName ?? '';
  const codes = imported?.report.codes;

  return (
    <DeskScreen
      title={t('import')}
      back={{ to: invitationsPath(cohortId), text: t('list') }}
      dock={
        checked && (
          <Dock label={t('dock')} wide>
            {imported ? (
              <>
                <span className="why">{t('import.until-tomorrow')}</span>
                <Button look="stop" icon="undo" onClick={() => setUndoing(true)}>
                  {t('import.undo')}
                </Button>
                {codes && (
                  <Button icon="download" onClick={() => saveCsv(t('codes.file', { cohort: cohort.slug }), codes)}>
                    {t('codes.save')}
                  </Button>
                )}
              </>
            ) : (
              <>
                {checked.report.invited > 0 && <span className="why">{t('import.nobody-yet')}</span>}
                <Button look="alt" className="short" onClick={again}>
                  {t('choose.other')}
                </Button>
                <Button
                  busy={take.isPending && t('import.busy', { count: checked.report.invited })}
                  off={checked.report.invited === 0 && t('off.nobody')}
                  onClick={() => take.mutate(checked.file)}
                >
                  {t('import.do', { count: checked.report.invited })}
                </Button>
              </>
            )}
          </Dock>
        )
      }
    >
      <PageTitle eyebrow={cohort.name} lead={!checked && t('import.lead')}>
        {t('import')}
      </PageTitle>
      <ImportTroubleNote error={check.error ?? take.error} />
      {!checked && (
        <div className="two side-r">
          <FileField
            busy={check.isPending}
            onChoose={(file) => check.mutate(file)}
            onSample={() => saveSample(t('sample.file'))}
          />
          <Note title={t('columns')}>
            <p>{t('columns.more')}</p>
            <p className="mt-2">{t('columns.phone')}</p>
          </Note>
        </div>
      )}
      {checked && !imported && (
        <Note tone={checked.report.refused > 0 ? 'wait' : 'ok'} role="status" title={t('checked', { file: fileName })}>
          <Summary report={checked.report} />
        </Note>
      )}
      {imported && (
        <Note tone="ok" role="status" title={t('imported', { count: imported.report.invited })}>
          <p>{codes ? t('codes.once') : t('codes.none')}</p>
          <p className="mt-2">
            <Link className={buttonClass({ look: 'alt' })} to={invitationsPath(cohortId)}>
              {t('to-list')}
            </Link>
          </p>
        </Note>
      )}
      {checked && (
        <ImportReportSection report={imported?.report ?? checked.report} fileName={fileName} done={imported !== null} />
      )}
      {imported && isUndoing && (
        <UndoDialog
          file={{ id: imported.importId, fileName, invited: imported.report.invited }}
          onClose={() => setUndoing(false)}
          onDone={again}
        />
      )}
    </DeskScreen>
  );
}

/** What came of the file stands at the head of the page, far from the button that asked for it. */
function toTheTop(): void {
  window.scrollTo(0, 0);
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}

/** What would become of the file, counted. */
function Summary({ report: { invited, alreadyInvited, refused } }: { report: ImportReport }) {
  const t = useT();
  return [
    t('summary.invited', { count: invited }),
    alreadyInvited > 0 && t('summary.already', { count: alreadyInvited }),
    refused > 0 && t('summary.refused', { count: refused }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The table to fill in; its headings are the ones every spreadsheet of an agency has, whatever the page's language. */
function saveSample(name: string): void {
  const row = ['Nama lengkap', '0812-3456-7890', 'Medan Denai'] as const;
  const heads = ['Nama', 'No HP', 'Kecamatan'] as const;
  saveCsv(
    name,
    csvText(
      heads.map((head, index) => ({ head, cell: (cells: typeof row) => cells[index] ?? '' })),
      [row],
    ),
  );
}
