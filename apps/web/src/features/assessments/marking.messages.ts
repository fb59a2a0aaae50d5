import { defineMessages } from '@web/platform/i18n';
import id from './marking.id.json';

export const useT = /*#__PURE__*/ defineMessages('marking', id, () => import('./marking.en.json'));
