import { defineMessages } from '@web/platform/i18n';
import id from './notices.id.json';

export const useT = /*#__PURE__*/ defineMessages('notices', id, () => import('./notices.en.json'));
