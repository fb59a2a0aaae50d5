import { defineMessages } from '@web/platform/i18n';
import id from './names.id.json';

export const useT = /*#__PURE__*/ defineMessages('learning.names', id, () => import('./names.en.json'));
