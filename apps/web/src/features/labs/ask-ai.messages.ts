import { defineMessages } from '@web/platform/i18n';
import id from './ask-ai.id.json';

export const useT = /*#__PURE__*/ defineMessages('ask-ai', id, () => import('./ask-ai.en.json'));
