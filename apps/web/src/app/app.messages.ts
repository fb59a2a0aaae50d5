import { defineMessages } from '@web/platform/i18n';
import id from './app.id.json';

export const useT = /*#__PURE__*/ defineMessages('app', id, () => import('./app.en.json'));
