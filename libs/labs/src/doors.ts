import { advertsDoor } from './adverts';
import { chatbotDoor } from './chatbot';
import { copyDoor } from './copy';
import type { Door } from './door';
import { maskDoor } from './masking';
import { salesDoor } from './sales';
import { stockDoor } from './stock';

/** The labs that can be entered by the command line, by the word that names each there. */
export const doors: Readonly<Record<string, Door>> = {
  copy: copyDoor,
  sales: salesDoor,
  chatbot: chatbotDoor,
  adverts: advertsDoor,
  stock: stockDoor,
  mask: maskDoor,
};
