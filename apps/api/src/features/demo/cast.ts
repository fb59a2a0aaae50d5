import type { Role, Zone } from '@contracts/kernel';
import { namedId } from '@api/platform/http';

// Demo ids are UUIDv5 of readable names, so that every demo is the same and its rows can be named in a test.
const namespace = '6f0e7a52-1d0b-5e0a-9c55-3a1f1a6f5c01';

/** The id of something in the demo by its readable name. */
export const demoId = (name: string): string => namedId(name, namespace);

export const agencies = [
  {
    slug: 'nasional',
    name: 'Templat Nasional (contoh)',
    zone: 'WIB',
    regionCode: null,
    privacyContact: 'privasi@nasional.example',
  },
  {
    slug: 'medan',
    name: 'Dinas Koperasi Contoh, Medan',
    zone: 'WIB',
    regionCode: '12.71',
    privacyContact: 'Bu Nurul, privasi@medan.example',
  },
  {
    slug: 'balikpapan',
    name: 'Dinas Koperasi Contoh, Balikpapan',
    zone: 'WITA',
    regionCode: '64.71',
    privacyContact: 'Bu Lina, privasi@balikpapan.example',
  },
] as const satisfies readonly {
  slug: string;
  name: string;
  zone: Zone;
  regionCode: string | null;
  privacyContact: string;
}[];

export type AgencySlug = (typeof agencies)[number]['slug'];

export type Player = {
  readonly login: string;
  readonly agency: AgencySlug;
  readonly name: string;
  readonly honorific?: 'Bapak' | 'Ibu';
  readonly roles: readonly Role[];
  readonly district?: string;
  readonly business?: { readonly name: string; readonly product: string };
};

const everyDinasRole: Role[] = [
  'agency_owner',
  'cohort_manager',
  'curriculum_editor',
  'curriculum_reviewer',
  'report_viewer',
  'support_officer',
  'privacy_officer',
];

/** The people of DESIGN's demo accounts; all made up. */
export const players: readonly Player[] = [
  { login: 'penulis', agency: 'nasional', name: 'Penulis Templat', roles: ['curriculum_editor'] },
  { login: 'penelaah', agency: 'nasional', name: 'Penelaah Templat', roles: ['curriculum_reviewer'] },
  {
    login: 'sari',
    agency: 'medan',
    name: 'Sari',
    honorific: 'Ibu',
    roles: ['learner'],
    district: '12.71.04',
    business: { name: 'Bolu Bu Sari', product: 'Bolu pandan' },
  },
  {
    login: 'tiur',
    agency: 'medan',
    name: 'Tiur',
    honorific: 'Ibu',
    roles: ['learner'],
    district: '12.71.04',
    business: { name: 'Dapur Bu Tiur', product: 'Bika ambon dan lapis legit' },
  },
  { login: 'andi', agency: 'medan', name: 'Andi', honorific: 'Bapak', roles: ['learner'], district: '12.71.09' },
  { login: 'budi', agency: 'medan', name: 'Budi', honorific: 'Bapak', roles: ['mentor'] },
  { login: 'ratna', agency: 'medan', name: 'Ratna', honorific: 'Ibu', roles: ['mentor'] },
  { login: 'dewi', agency: 'medan', name: 'Dewi', honorific: 'Ibu', roles: ['curriculum_editor'] },
  { login: 'rahmat', agency: 'medan', name: 'Rahmat', honorific: 'Bapak', roles: ['curriculum_reviewer'] },
  {
    login: 'nurul',
    agency: 'medan',
    name: 'Nurul',
    honorific: 'Ibu',
    roles: ['agency_owner', 'cohort_manager', 'support_officer', 'privacy_officer'],
  },
  {
    login: 'wati',
    agency: 'balikpapan',
    name: 'Wati',
    honorific: 'Ibu',
    roles: ['learner'],
    district: '64.71.01',
    business: { name: 'Amplang Bu Wati', product: 'Amplang ikan' },
  },
  { login: 'joko', agency: 'balikpapan', name: 'Joko', honorific: 'Bapak', roles: ['mentor'] },
  { login: 'agus', agency: 'balikpapan', name: 'Agus', honorific: 'Bapak', roles: ['curriculum_reviewer'] },
  { login: 'lina', agency: 'balikpapan', name: 'Lina', honorific: 'Ibu', roles: everyDinasRole },
];

export type Extra = {
  readonly name: string;
  readonly business: string;
  readonly product: string;
  readonly district: string;
  readonly pace: Pace;
};

/** How far somebody is in week 3, and what waits for a mentor. */
export type Pace = 'not-started' | 'stopped' | 'slow' | 'steady' | 'task-waiting' | 'task-returned' | 'fast';

/** The others of the Medan cohort, so that its page shows a real week 3. */
export const extras: readonly Extra[] = [
  { name: 'Rosmaida', business: 'Warung Rosmaida', product: 'Nasi gurih', district: '12.71.10', pace: 'steady' },
  {
    name: 'Halimah',
    business: 'Jahit Halimah',
    product: 'Seragam sekolah',
    district: '12.71.14',
    pace: 'task-waiting',
  },
  {
    name: 'Parlindungan',
    business: 'Kopi Parlin',
    product: 'Kopi Sidikalang',
    district: '12.71.19',
    pace: 'task-waiting',
  },
  { name: 'Nurhayati', business: 'Keripik Nur', product: 'Keripik ubi', district: '12.71.12', pace: 'task-returned' },
  { name: 'Dermawan', business: 'Bengkel Derma', product: 'Servis motor', district: '12.71.09', pace: 'stopped' },
  { name: 'Mariani', business: 'Hijab Mariani', product: 'Hijab segi empat', district: '12.71.19', pace: 'fast' },
  { name: 'Suhartini', business: 'Pecel Tini', product: 'Pecel sayur', district: '12.71.11', pace: 'steady' },
  { name: 'Zulkifli', business: 'Sate Zul', product: 'Sate padang', district: '12.71.20', pace: 'slow' },
  { name: 'Ernawati', business: 'Laundry Erna', product: 'Cuci kiloan', district: '12.71.21', pace: 'task-waiting' },
  { name: 'Tumiar', business: 'Ulos Tumiar', product: 'Ulos tenun', district: '12.71.18', pace: 'not-started' },
  { name: 'Fadillah', business: 'Kue Fadil', product: 'Kue kering', district: '12.71.02', pace: 'slow' },
  { name: 'Supriadi', business: 'Tahu Supri', product: 'Tahu goreng', district: '12.71.08', pace: 'stopped' },
];

/** Invited to the running cohort, and never came. */
export const silent = [
  ['Saut', '0812-6099-2201', 'Medan Tembung'],
  ['Ginting', '0813-7099-3302', 'Medan Tuntungan'],
  ['Rukiah', '0852-9099-4403', 'Medan Labuhan'],
  ['Nasution', '0821-6099-5504', 'Medan Amplas'],
] as const;

/** Invited to the next one. */
export const newcomers = [
  ['Linda', '0812-6011-2233', 'Medan Area'],
  ['Togap', '0813-7022-3344', 'Medan Johor'],
  ['Yusnidar', '0852-9033-4455', 'Medan Denai'],
] as const;
