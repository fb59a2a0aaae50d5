import { defineMessages } from '@web/platform/i18n';
import id from './assessments.id.json';

export const useT = /*#__PURE__*/ defineMessages('assessments', id, () => import('./assessments.en.json'));
