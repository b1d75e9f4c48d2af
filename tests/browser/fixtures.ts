import { test as base, expect } from '@playwright/test';
import { Program } from './pages/program.ts';
import { Site } from './pages/site.ts';

export { expect };

/** What a test provokes on purpose, and so may appear in the console. */
export class Noise {
  // A page without the app, or on a busy machine, does not use what it preloads within the seconds that Chromium allows.
  // That nothing is asked for twice is held by visit.spec.ts.
  private readonly tolerated: RegExp[] = [
    /was preloaded using link preload but not used within a few seconds/,
    // By the configuration of these tests, everywhere but in offline.spec.ts.
    /Service Worker registration blocked by Playwright/,
  ];

  tolerate(...messages: RegExp[]) {
    this.tolerated.push(...messages);
  }

  covers(message: string) {
    return this.tolerated.some((pattern) => pattern.test(message));
  }
}

type Fixtures = { site: Site; program: Program; noise: Noise; watch: void };

export const test = base.extend<Fixtures>({
  site: async ({ page, baseURL }, use) => use(new Site(page, baseURL ?? '')),
  program: async ({ page }, use) => use(new Program(page)),
  noise: async ({}, use) => use(new Noise()),

  /** Fails any test on a word of warning in the console, a page error, or a request that leaves the origin. */
  watch: [
    async ({ context, baseURL, noise }, use) => {
      const seen: string[] = [];
      const origin = new URL(baseURL ?? '').origin;
      context.on('console', (message) => {
        if (['error', 'warning', 'assert'].includes(message.type())) {
          seen.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
        }
      });
      context.on('weberror', (error) => seen.push(`page error: ${error.error()}`));
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== origin) {
          seen.push(`request to another origin: ${url}`);
        }
      });
      await use();
      expect(seen.filter((message) => !noise.covers(message))).toEqual([]);
    },
    { auto: true },
  ],
});
