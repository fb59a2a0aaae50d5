import type { Chatbot } from '../chatbot';

/** A bot of a trade to start from. Its shop is made up. */
export interface ChatbotTemplate {
  readonly id: 'culinary' | 'grocery' | 'fashion' | 'laundry' | 'repair';
  readonly name: string;
  readonly chatbot: Chatbot;
}
