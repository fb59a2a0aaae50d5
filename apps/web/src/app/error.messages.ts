import { defineMessages } from '@web/platform/i18n';
import id from './error.id.json';

export const useT = /*#__PURE__*/ defineMessages('app.error', id, () => import('./error.en.json'));
