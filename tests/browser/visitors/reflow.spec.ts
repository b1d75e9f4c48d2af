import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { Site } from '../pages/site.ts';
import { cutWords, reachable, sideways } from './reflow.ts';

const PAGES = ['/', '/regions/draa-tafilalet/', '/tour/2025/2025-fes/'];
const LANGUAGES = ['fr', 'ar'] as const;
const PARTS = ['[data-testid=map]', '#regions', '[data-testid=region-panel]', '.tour'];

async function faults(site: Site, parts: string[]) {
  const { page } = site;
  return {
    sideways: await sideways(page),
    cut: await cutWords(page),
    outOfReach: await reachable(page, parts),
  };
}

const NONE = { sideways: 0, cut: [], outOfReach: [] };

for (const [size, what, parts] of [
  // 1280 x 1024 at 400 %, and its width with the height of a phone.
  [{ width: 320, height: 256 }, 'a zoom of 400 %', PARTS],
  [{ width: 320, height: 640 }, '320 px', []],
  [{ width: 640, height: 400 }, 'a zoom of 200 %', []],
] as const) {
  test.describe(what, () => {
    test.use({ viewport: size });

    for (const language of LANGUAGES) {
      test(`${language}: one column, nothing cut`, async ({ site }) => {
        for (const address of PAGES) {
          await site.open(`/${language}${address}`);
          expect(await faults(site, [...parts]), address).toEqual(NONE);
        }
      });
    }
  });
}

/** The size of type that a visitor chose, twice the usual: rem in media queries follows it, as in no page's own style. */
async function withLargeType(size: { width: number; height: number }, baseURL: string, visit: (site: Site) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'type-'));
  mkdirSync(join(folder, 'Default'));
  const preferences = { webkit: { webprefs: { default_font_size: 32 } } };
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  const { launchOptions } = test.info().project.use;
  const context = await chromium.launchPersistentContext(folder, {
    ...launchOptions,
    viewport: size,
    baseURL,
    reducedMotion: 'reduce',
  });
  try {
    const [page] = context.pages();
    await visit(new Site(page, baseURL));
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const size of [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
]) {
  test(`letters twice as large, ${size.width} px wide: nothing cut`, async ({ baseURL }) => {
    await withLargeType(size, baseURL ?? '', async (site) => {
      for (const language of LANGUAGES) {
        for (const address of PAGES) {
          await site.open(`/${language}${address}`);
          const type = await site.html.evaluate((html) => parseFloat(getComputedStyle(html).fontSize));
          expect(type).toBeGreaterThanOrEqual(32);
          expect(await faults(site, []), language + address).toEqual(NONE);
        }
      }
    });
  });
}
