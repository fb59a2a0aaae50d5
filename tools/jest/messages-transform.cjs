// Message files hold ICU sentences by key; the app loads them compiled, so the tests do too.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { compileMessage } = require('@lingui/message-utils/compileMessage');

const self = readFileSync(__filename);

module.exports = {
  getCacheKey: (text) => createHash('sha256').update(self).update(text).digest('hex'),
  process(text) {
    const messages = Object.entries(JSON.parse(text)).map(([key, message]) => [key, compileMessage(message)]);
    // jest reads what a transform makes of a .json file as JSON again.
    return { code: JSON.stringify(Object.fromEntries(messages)) };
  },
};
