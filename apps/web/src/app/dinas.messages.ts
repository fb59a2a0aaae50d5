import { defineMessages } from '@web/platform/i18n';
import id from './dinas.id.json';

export const useT = /*#__PURE__*/ defineMessages('dinas', id, () => import('./dinas.en.json'));
