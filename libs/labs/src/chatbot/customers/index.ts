import type { ChatbotTemplate } from '../templates';
import type { ScriptedCustomer } from './scripted-customer';

export { moods, talk, type Mood, type ScriptedCustomer, type TalkTurn } from './scripted-customer';

/** Nine customers of each trade, to try a bot on without any AI; only those of the trade are fetched. */
export const scriptedCustomers: Readonly<Record<ChatbotTemplate['id'], () => Promise<readonly ScriptedCustomer[]>>> = {
  culinary: async () => (await import('./culinary')).culinaryCustomers,
  grocery: async () => (await import('./grocery')).groceryCustomers,
  fashion: async () => (await import('./fashion')).fashionCustomers,
  laundry: async () => (await import('./laundry')).laundryCustomers,
  repair: async () => (await import('./repair')).repairCustomers,
};
