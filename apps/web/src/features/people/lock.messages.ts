import { defineMessages } from '@web/platform/i18n';
import id from './lock.id.json';

export const useLockT = /*#__PURE__*/ defineMessages('lock', id, () => import('./lock.en.json'));
