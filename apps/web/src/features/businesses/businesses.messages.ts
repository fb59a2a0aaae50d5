import { defineMessages } from '@web/platform/i18n';
import id from './businesses.id.json';

export const useT = /*#__PURE__*/ defineMessages('businesses', id, () => import('./businesses.en.json'));
