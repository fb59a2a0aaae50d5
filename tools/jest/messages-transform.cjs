// Message files hold ICU sentences by key; the app loads them compiled, so the tests do too.
const { compileMessage } = require('@lingui/message-utils/compileMessage');

module.exports = {
  // jest reads a transformed .json file as JSON.
  process(text) {
    const messages = Object.entries(JSON.parse(text)).map(([key, message]) => [key, compileMessage(message)]);
    return { code: JSON.stringify(Object.fromEntries(messages)) };
  },
};
