import { defineMessages } from '@web/platform/i18n';
import id from './boot.id.json';

export const useT = /*#__PURE__*/ defineMessages('app.boot', id, () => import('./boot.en.json'));
