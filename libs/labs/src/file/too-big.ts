import type { LabFinding } from '../door';

/** Why a file of so many bytes is not even looked at; undefined where it may be. */
export function tooBig(bytes: number, most: number): LabFinding | undefined {
  return bytes > most ? { code: 'file-too-big', severity: 'stop', values: { bytes, most } } : undefined;
}
