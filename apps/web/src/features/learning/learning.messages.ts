import { defineMessages } from '@web/platform/i18n';
import id from './learning.id.json';

export const useT = /*#__PURE__*/ defineMessages('learning', id, () => import('./learning.en.json'));
