import { defineMessages } from '@web/platform/i18n';
import id from './sittings.id.json';

export const useT = /*#__PURE__*/ defineMessages('sittings', id, () => import('./sittings.en.json'));
