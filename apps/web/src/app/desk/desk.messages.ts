import { defineMessages } from '@web/platform/i18n';
import id from './desk.id.json';

export const useT = /*#__PURE__*/ defineMessages('desk', id, () => import('./desk.en.json'));
