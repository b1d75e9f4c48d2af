import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { launch } from './chromium.ts';

const PORT = 4173;
/** Where the site is served, with a slash at its end: it may live in a folder of its host. */
const baseURL = (process.env.BASE_URL ?? `http://127.0.0.1:${PORT}`).replace(/\/?$/, '/');
const root = join(import.meta.dirname, '..', '..');

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: join(root, 'test-results'),
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Generous, because nothing here measures time: a busy machine must not fail a test.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], [join(import.meta.dirname, 'summary.ts')]],
  use: {
    baseURL,
    launchOptions: launch,
    locale: 'fr-FR',
    timezoneId: 'Africa/Casablanca',
    // Journeys of the camera have a file of their own; everywhere else states change at once.
    contextOptions: { reducedMotion: 'reduce' },
    // What a worker answers no test can catch; offline.spec.ts allows it.
    serviceWorkers: 'block',
    trace: 'off',
    video: 'off',
    screenshot: 'off',
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: process.env.BASE_URL
    ? undefined
    : {
        command: `cargo xtask serve --port ${PORT}`,
        cwd: root,
        url: baseURL,
        // It may have to build first.
        timeout: 900_000,
        reuseExistingServer: true,
      },
});
