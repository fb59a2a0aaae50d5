import { culinary } from './culinary';
import { fashion } from './fashion';
import { grocery } from './grocery';
import { laundry } from './laundry';
import { repair } from './repair';
import type { ChatbotTemplate } from './template';

export type { ChatbotTemplate };

/** The trades one may start from. */
export const chatbotTemplates: readonly ChatbotTemplate[] = [culinary, grocery, fashion, laundry, repair];
