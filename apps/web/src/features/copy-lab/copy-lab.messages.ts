import { defineMessages } from '@web/platform/i18n';
import id from './copy-lab.id.json';

export const useT = /*#__PURE__*/ defineMessages('copy-lab', id, () => import('./copy-lab.en.json'));
