import { defineConfig } from '@playwright/test';
import { launchOptions, phoneOptions } from './src/the-browser';

// What is real stays real: a browser, the built application, a PostgreSQL. Each worker has an application of its own.
export default defineConfig({
  testDir: './src',
  testMatch: '**/*.e2e.ts',
  globalSetup: './src/seed-once.ts',
  outputDir: '../../test-results',
  // A journey is long, and the machine may be busy.
  timeout: 300_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: [['list'], ['json']],
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    ...phoneOptions,
    trace: 'retain-on-failure',
    launchOptions,
  },
});
