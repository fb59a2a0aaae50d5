/** What is sealed for: the seal of one is no seal of the other. */
export type SealPurpose = 'entry' | 'photo';
export const sealInfo = (purpose: SealPurpose): string => `melekai/${purpose}/1`;
