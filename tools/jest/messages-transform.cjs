// Message files hold ICU sentences by key; the app loads them compiled, so the tests do too.
const { compileMessage } = require('@lingui/message-utils/compileMessage');

module.exports = {
  process(text) {
    const messages = Object.entries(JSON.parse(text)).map(([key, message]) => [key, compileMessage(message)]);
    return { code: `module.exports = { __esModule: true, default: ${JSON.stringify(Object.fromEntries(messages))} };` };
  },
};
