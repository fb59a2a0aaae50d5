import { defineMessages } from '@web/platform/i18n';
import id from './cohorts.id.json';

export const useT = /*#__PURE__*/ defineMessages('cohorts', id, () => import('./cohorts.en.json'));
