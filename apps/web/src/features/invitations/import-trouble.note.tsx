import { TroubleNote } from '@web/cohorts';
import { ProblemError } from '@web/platform/http';
import { Note } from '@ui';
import { useT } from './invitations.messages';

/** Why a file was not read, and how to mend it. */
export function ImportTroubleNote({ error }: { error: Error | null }) {
  const t = useT();
  const how = error instanceof ProblemError ? howToMend(error) : undefined;
  if (!(error instanceof ProblemError) || !how) return <TroubleNote error={error} />;
  return (
    <Note tone="fix" role="alert" title={error.document.title}>
      {t(`mend.${how}`, { found: listOf(error.document['found']), rows: Number(error.document['rows'] ?? 0) })}
    </Note>
  );
}

const listOf = (cells: unknown): string =>
  Array.isArray(cells)
    ? cells
        .filter((cell) => cell !== '')
        .map((cell) => `“${String(cell)}”`)
        .join(', ')
    : '';

function howToMend({ code, document }: ProblemError): 'workbook' | 'empty' | 'binary' | 'columns' | 'rows' | undefined {
  if (code === 'cohorts/columns-missing') return 'columns';
  if (code === 'cohorts/too-many-rows') return 'rows';
  if (code !== 'cohorts/file-not-readable') return undefined;
  return document['is'] === 'workbook' || document['is'] === 'empty' ? document['is'] : 'binary';
}
