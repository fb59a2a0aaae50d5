import { defineMessages } from '@web/platform/i18n';
import id from './moves.id.json';

export const useT = /*#__PURE__*/ defineMessages('moves', id, () => import('./moves.en.json'));
