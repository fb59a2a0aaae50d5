import { defineMessages } from '@web/platform/i18n';
import id from './chatbot-lab.id.json';

export const useT = /*#__PURE__*/ defineMessages('chatbot-lab', id, () => import('./chatbot-lab.en.json'));
