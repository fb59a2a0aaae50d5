import { defineMessages } from '@web/platform/i18n';
import id from './submissions.id.json';

export const useT = /*#__PURE__*/ defineMessages('submissions', id, () => import('./submissions.en.json'));
