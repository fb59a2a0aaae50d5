import { defineMessages } from '@web/platform/i18n';
import id from './evidence.id.json';

export const useT = /*#__PURE__*/ defineMessages('evidence', id, () => import('./evidence.en.json'));
