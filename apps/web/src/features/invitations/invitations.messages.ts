import { defineMessages } from '@web/platform/i18n';
import id from './invitations.id.json';

export const useT = defineMessages('invitations', id, () => import('./invitations.en.json'));
