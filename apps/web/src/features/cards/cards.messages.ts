import { defineMessages } from '@web/platform/i18n';
import id from './cards.id.json';

export const useT = /*#__PURE__*/ defineMessages('cards', id, () => import('./cards.en.json'));
