import { defineMessages } from '@web/platform/i18n';
import id from './adverts-lab.id.json';

export const useT = /*#__PURE__*/ defineMessages('adverts-lab', id, () => import('./adverts-lab.en.json'));
