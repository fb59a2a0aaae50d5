import { defineMessages } from '@web/platform/i18n';
import id from './home.id.json';

export const useT = /*#__PURE__*/ defineMessages('home', id, () => import('./home.en.json'));
