import { LANGUAGES, type Language } from '../dataset.ts';
import { expect, test } from '../fixtures.ts';
import type { Site } from '../pages/site.ts';
import { bringAxe, violations } from './axe.ts';

const THEMES = ['light', 'dark'] as const;
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 640 };

/** Leads the page on to a state, from whichever was before. */
type State = { name: string; reach: (site: Site, language: Language) => Promise<unknown> };

const STATES: State[] = [
  { name: 'country', reach: async () => {} },
  {
    name: 'search',
    reach: async ({ page }) => {
      await page.getByTestId('search').fill('fes');
      await expect(page.locator('[data-result]').first()).toBeVisible();
    },
  },
  {
    name: 'filters',
    reach: async ({ page }) => {
      await page.getByTestId('search').fill('');
      await page.locator('.filters summary').click();
      await page.locator('[data-theme-filter]').first().click();
      await expect(page.getByTestId('filter-clear')).toBeVisible();
    },
  },
  {
    name: 'share',
    reach: async ({ page }) => {
      await page.getByTestId('filter-clear').click();
      await page.locator('.filters summary').click();
      await page.getByTestId('share').click();
      await expect(page.getByTestId('share-address')).toBeVisible();
    },
  },
  {
    name: 'playing',
    reach: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByTestId('tour-play').click();
      await expect(page).toHaveURL(/\/tour\//);
    },
  },
  {
    name: 'compared',
    reach: async ({ page }) => {
      await page.getByTestId('tour-play').click();
      await page.getByTestId('compare').click();
      await expect(page.locator('[data-compared-stop]').first()).toBeAttached();
    },
  },
  {
    name: 'export menu',
    reach: async ({ page }) => {
      await page.getByTestId('compare').click();
      await page.getByTestId('export').click();
    },
  },
  {
    name: 'region',
    reach: async (site, language) => {
      await site.link('MA-08').click();
      await site.expectRegion('MA-08', language);
    },
  },
  {
    name: 'sources',
    reach: async ({ panel }) => {
      await panel.locator('details.sources summary').first().click();
      await expect(panel.locator('details.sources a').first()).toBeVisible();
    },
  },
  {
    name: 'stop',
    reach: async (site, language) => {
      await site.tour.item('2025-fes').getByRole('link').click();
      await site.expectAddress(`/${language}/tour/2025/2025-fes/`);
    },
  },
  {
    name: 'edition',
    reach: async (site, language) => {
      await site.page.locator('[href*="/tour/2020-2021/"]').first().click();
      await site.expectAddress(`/${language}/tour/2020-2021/`);
    },
  },
  {
    name: 'phone',
    reach: async (site) => {
      await site.page.setViewportSize(PHONE);
      await expect(site.sheet.grow).toBeVisible();
    },
  },
  { name: 'phone, sheet full', reach: ({ sheet }) => sheet.grow.click() },
  {
    name: 'phone, sheet at its lowest',
    reach: async ({ sheet }) => {
      await sheet.shrink.click();
      await sheet.shrink.click();
    },
  },
  {
    name: 'fallback',
    reach: async ({ page, fallback }) => {
      await page.evaluate(() => document.documentElement.setAttribute('data-failed', 'start'));
      await expect(fallback).toBeVisible();
    },
  },
];

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    test(`axe: ${language}, ${theme}`, async ({ site, page }) => {
      test.slow();
      await page.setViewportSize(DESK);
      await site.open(`/${language}/?theme=${theme}`);
      await bringAxe(page);
      const found: string[] = [];
      for (const { name, reach } of STATES) {
        await reach(site, language);
        await site.drawn();
        found.push(...(await violations(page)).map((fault) => `${name}: ${fault}`));
      }
      for (const address of ['/embed/v1/', '/kiosk/']) {
        await site.open(`${address}?lang=${language}&theme=${theme}`);
        await bringAxe(page);
        found.push(...(await violations(page)).map((fault) => `${address}: ${fault}`));
      }
      expect(found).toEqual([]);
    });
  }
}
