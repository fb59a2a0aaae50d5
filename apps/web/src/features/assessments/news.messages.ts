import { defineMessages } from '@web/platform/i18n';
import id from './news.id.json';

export const useT = /*#__PURE__*/ defineMessages('assessments.news', id, () => import('./news.en.json'));
