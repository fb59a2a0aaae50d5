import { defineMessages } from '@web/platform/i18n';
import id from './labs.id.json';

export const useT = /*#__PURE__*/ defineMessages('labs', id, () => import('./labs.en.json'));
