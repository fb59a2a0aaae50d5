import type { ImportInvitationsRequest, ImportReport } from '@contracts/cohorts';
import { send } from '@web/platform/http';

/** A file as it travels: its bytes are read once, so that what is checked is what is imported. */
export type ChosenFile = Pick<ImportInvitationsRequest, 'fileName' | 'content'>;

/** The server takes no more than this; two thousand rows are far less. */
export const mostBytes = 700_000;

export function readFile(file: File): Promise<ChosenFile> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    // “data:text/csv;base64,…”; an empty file has no comma.
    reader.onload = () =>
      resolve({ fileName: file.name.slice(0, 200), content: String(reader.result).split(',')[1] ?? '' });
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read.'));
    reader.readAsDataURL(file);
  });
}

/** Sends a file: a dry run says row by row what would become of it and stores nothing. */
export const sendFile = (cohortId: string, file: ChosenFile, dryRun: boolean): Promise<ImportReport> =>
  send(`/api/cohorts/${cohortId}/invitation-imports`, {
    method: 'POST',
    body: { ...file, dryRun } satisfies ImportInvitationsRequest,
    timeout: 120_000,
  });
