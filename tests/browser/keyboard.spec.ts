import type { Locator, Page } from '@playwright/test';
import { regions, words } from './dataset.ts';
import { expect, test } from './fixtures.ts';

/** Presses Tab until `target` has the focus, at most `presses` times. */
async function tabTo(page: Page, target: Locator, presses: number, key = 'Tab') {
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
}

test('a journey without a mouse', async ({ site, page }) => {
  await site.open('/fr/');
  const skip = page.getByRole('link', { name: words('fr', 'ui', 'skip') });
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();

  await page.keyboard.press('Enter');
  await tabTo(page, site.link('MA-03'), 3);
  await page.keyboard.press('Enter');
  await site.expectRegion('MA-03');
  await expect(site.link('MA-03')).toBeFocused();

  // The map is one stop, at the open region; arrows lead on.
  await tabTo(page, site.map.region('MA-03'), regions.length);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  const there = await page.evaluate(() => document.activeElement?.getAttribute('data-region'));
  await page.keyboard.press('Enter');
  await site.expectRegion(there ?? '');

  await tabTo(page, site.map.zoomReset, 3);
  await page.keyboard.press('Enter');
  await site.expectCountry();
});

test('what has the focus of the keyboard is outlined', async ({ site, page }) => {
  await site.open('/fr/');
  for (const link of [site.link('MA-01'), site.language('en'), site.themeButton, site.map.zoomIn]) {
    await link.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
    await expect(link).not.toHaveCSS('outline-style', 'none');
  }
});

test('backwards from the map to the list', async ({ site, page }) => {
  await site.open('/fr/');
  await site.map.regions.nth(4).focus();
  await tabTo(page, site.list.last(), 1, 'Shift+Tab');
});
