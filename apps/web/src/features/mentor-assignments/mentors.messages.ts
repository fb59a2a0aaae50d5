import { defineMessages } from '@web/platform/i18n';
import id from './mentors.id.json';

export const useT = /*#__PURE__*/ defineMessages('mentors', id, () => import('./mentors.en.json'));
