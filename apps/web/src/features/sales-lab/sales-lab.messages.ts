import { defineMessages } from '@web/platform/i18n';
import id from './sales-lab.id.json';

export const useT = /*#__PURE__*/ defineMessages('sales-lab', id, () => import('./sales-lab.en.json'));
