import { speak } from '@api/platform/pages';
import en from './enrolments.en.json';
import id from './enrolments.id.json';

export type EnrolmentsKey = keyof typeof id;

export const say = speak<EnrolmentsKey>({ id, en });
