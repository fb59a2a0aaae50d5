import { defineMessages } from '@web/platform/i18n';
import id from './stock-lab.id.json';

export const useT = /*#__PURE__*/ defineMessages('stock-lab', id, () => import('./stock-lab.en.json'));
