import { defineMessages } from '@web/platform/i18n';
import id from './enrolments.id.json';

export const useT = /*#__PURE__*/ defineMessages('enrolments', id, () => import('./enrolments.en.json'));
