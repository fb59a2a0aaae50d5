import { defineMessages } from '@web/platform/i18n';
import id from './sync.id.json';

export const useT = /*#__PURE__*/ defineMessages('app.sync', id, () => import('./sync.en.json'));
