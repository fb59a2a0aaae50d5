import { defineMessages } from '@web/platform/i18n';
import id from './curricula.id.json';

export const useT = /*#__PURE__*/ defineMessages('curricula', id, () => import('./curricula.en.json'));
