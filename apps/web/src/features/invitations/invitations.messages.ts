import { defineMessages } from '@web/platform/i18n';
import id from './invitations.id.json';

export const useT = /*#__PURE__*/ defineMessages('invitations', id, () => import('./invitations.en.json'));
