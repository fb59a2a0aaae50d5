import { defineMessages } from '@web/platform/i18n';
import id from './module.id.json';

export const useT = /*#__PURE__*/ defineMessages('home.module', id, () => import('./module.en.json'));
