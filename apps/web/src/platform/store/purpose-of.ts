import type { UploadPurpose } from '@contracts/submissions';
import type { StoredFile, StoredVoice } from './schema';

export const isVoice = (file: StoredFile): file is StoredVoice => 'milliseconds' in file;

/** What the server is told that a file is sent for. */
export const purposeOf = (file: StoredFile): UploadPurpose => (isVoice(file) ? 'voice' : 'submission');
