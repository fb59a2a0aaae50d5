import { defineMessages } from '@web/platform/i18n';
import id from './goals.id.json';

export const useT = /*#__PURE__*/ defineMessages('evidence.goals', id, () => import('./goals.en.json'));
