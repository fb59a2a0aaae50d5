import { defineMessages } from '@web/platform/i18n';
import id from './carry.id.json';

export const useT = /*#__PURE__*/ defineMessages('carry', id, () => import('./carry.en.json'));
