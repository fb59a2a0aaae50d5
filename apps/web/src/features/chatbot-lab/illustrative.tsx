import { chatbotTemplates } from '@labs/chatbot';
import type { OpenBot } from './chatbot-desk';
import { useT } from './chatbot-lab.messages';

/** Says that the shop is made up, as long as it still has the name of the example. */
export function Illustrative({ bot }: { readonly bot: OpenBot }) {
  const t = useT();
  const shop = String(bot.chatbot.variables['nama_toko'] ?? '');
  const given = chatbotTemplates.find(({ id }) => id === bot.template)?.chatbot.variables['nama_toko'];
  return shop === given ? <p className="sm soft">{t('choose.example', { shop })}</p> : null;
}
