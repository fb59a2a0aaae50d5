import type { LabActivity, LabName } from '@contracts/packages';

/** The word that stands for each lab in an address, in the order of the curriculum. */
export const labWords: Readonly<Record<LabName, string>> = {
  copy: 'teks',
  sales: 'angka',
  chatbot: 'chatbot',
  adverts: 'iklan',
  stock: 'stok',
};

/** Where a lab is opened as a step of a module. */
export const labPath = ({ id, lab }: LabActivity): string => `/belajar/lab/${labWords[lab]}?kegiatan=${id}`;
