// jsdom with the web platform pieces that React Router and the local store need and jsdom lacks.
const { TestEnvironment } = require('jest-environment-jsdom');

module.exports = class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of [
      'Request',
      'Response',
      'Headers',
      'fetch',
      'AbortController',
      'AbortSignal',
      'TextEncoder',
      'TextDecoder',
      'structuredClone',
      'CompressionStream',
      'DecompressionStream',
      'ReadableStream',
      'BroadcastChannel',
    ])
      this.global[name] = globalThis[name];
    if (!this.global.crypto?.subtle) Object.defineProperty(this.global, 'crypto', { value: globalThis.crypto });
  }
};
