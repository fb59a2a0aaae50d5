import { compileMessage } from '@lingui/message-utils/compileMessage';

/**
 * Loads message files (`*.id.json`, `*.en.json`) with every sentence compiled, so that no phone carries the compiler.
 * @returns {import('vite').Plugin}
 */
export const compiledMessages = () => ({
  name: 'compiled-messages',
  enforce: 'pre',
  transform: {
    filter: { id: /\.(id|en)\.json$/ },
    handler(text) {
      const messages = Object.entries(JSON.parse(text)).map(([key, sentence]) => [key, compileMessage(sentence)]);
      return { code: `export default ${JSON.stringify(Object.fromEntries(messages))};`, moduleType: 'js', map: null };
    },
  },
});
