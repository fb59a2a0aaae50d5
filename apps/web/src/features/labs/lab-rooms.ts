import type { ComponentType } from 'react';
import type { LabName } from '@contracts/packages';
import { labWords } from '@web/learning';

/** What a lab's own feature gives: the room one works in. It reads its bench by `useBench`. */
export type LabRoom = { readonly Lab: ComponentType };

/** Every lab by its name, each a file of its own that is loaded when somebody enters. */
export type LabRooms = Readonly<Partial<Record<LabName, () => Promise<LabRoom>>>>;

export const labNames = Object.keys(labWords) as LabName[];

/** The lab an address names. */
export const labAt = (word: string | undefined): LabName | undefined => labNames.find((lab) => labWords[lab] === word);
