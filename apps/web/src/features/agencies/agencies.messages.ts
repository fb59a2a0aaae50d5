import { defineMessages } from '@web/platform/i18n';
import id from './agencies.id.json';

export const useT = /*#__PURE__*/ defineMessages('agencies', id, () => import('./agencies.en.json'));
