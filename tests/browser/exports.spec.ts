import { readFileSync } from 'node:fs';
import { words, type Language } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import type { Site } from './pages/site.ts';

/** The formats in the menu's order: the end of the file's name, its media type, how such a file begins, its words. */
const FORMATS = [
  ['ics', 'text/calendar', 'BEGIN:VCALENDAR', 'export_calendar'],
  ['gpx', 'application/gpx+xml', '<?xml', 'export_navigation'],
  ['kml', 'application/vnd.google-earth.kml+xml', '<?xml', 'export_globe'],
  ['geojson', 'application/geo+json', '{', 'export_data'],
] as const;

const control = (site: Site) => site.page.getByTestId('export');
const links = (site: Site) => site.page.getByTestId('export').locator('xpath=..').getByRole('link');

/** The addresses that the open menu offers, of an edition in a language. */
async function expectFiles(site: Site, language: Language, edition: string) {
  await expect(links(site)).toHaveCount(FORMATS.length);
  for (const [place, [extension]] of FORMATS.entries()) {
    const address = `${site.base}/export/${language}/tour-${edition}.${extension}`;
    await expect(links(site).nth(place)).toHaveAttribute('href', address);
    await expect(links(site).nth(place)).toHaveAttribute('download', '');
  }
}

test('the menu opens by the keyboard, and leads to four links that say what they are for', async ({ site, page }) => {
  await site.open('/fr/');
  await expect(links(site)).toHaveCount(0);
  await control(site).focus();
  await page.keyboard.press('Enter');
  await expectFiles(site, 'fr', '2025');
  for (const [place, [, , , purpose]] of FORMATS.entries()) {
    await page.keyboard.press('Tab');
    await expect(links(site).nth(place)).toBeFocused();
    await expect(links(site).nth(place)).toContainText(words('fr', 'ui', purpose));
  }
  await control(site).focus();
  await page.keyboard.press('Space');
  await expect(links(site)).toHaveCount(0);
});

for (const [extension, type, start] of FORMATS) {
  test(`the .${extension} is there, and is what it says`, async ({ site, page }) => {
    await site.open('/fr/');
    await control(site).click();
    const link = site.page.locator(`a[download][href$=".${extension}"]`);
    const response = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type'].split(';')[0]).toBe(type);
    expect(await response.text()).toContain(start);
  });
}

test('a click downloads, and leaves the page as it is', async ({ site, page }) => {
  await site.open('/fr/');
  await control(site).click();
  const arriving = page.waitForEvent('download');
  await links(site).first().click();
  const download = await arriving;
  expect(download.suggestedFilename()).toBe('tour-2025.ics');
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
  await site.expectCountry();
});

test('the edition and the language on screen decide', async ({ site, page }) => {
  await site.open('/fr/tour/2020-2021/');
  await control(site).click();
  await expectFiles(site, 'fr', '2020-2021');
  await site.language('ar').click();
  await site.expectLanguage('ar');
  await expectFiles(site, 'ar', '2020-2021');
  await expect(control(site)).toHaveText(words('ar', 'ui', 'export'));
  await page.locator('[data-edition="2025"]').click();
  await site.expectAddress('/ar/tour/2025/');
  await expectFiles(site, 'ar', '2025');
});

test('an Arabic page offers Arabic files', async ({ site, page }) => {
  await site.open('/ar/');
  await control(site).click();
  await expectFiles(site, 'ar', '2025');
  const response = await page.request.get((await links(site).first().getAttribute('href')) ?? '');
  expect(await response.text()).toContain(words('ar', 'editions', '2025', 'title').slice(0, 12));
});

test('a kiosk has no downloads', async ({ site, page }) => {
  await site.open('/kiosk/');
  await expect(site.tour.items).not.toHaveCount(0);
  await expect(control(site)).toHaveCount(0);
  await expect(page.locator('a[download]')).toHaveCount(0);
});

test('a print has no menu', async ({ site, page }) => {
  await site.open('/fr/');
  await expect(control(site)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(control(site)).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the menu opens, and its links download', async ({ site, page }) => {
    await site.goto('/es/');
    await control(site).click();
    await expectFiles(site, 'es', '2025');
    const arriving = page.waitForEvent('download');
    await links(site).last().click();
    expect((await arriving).suggestedFilename()).toBe('tour-2025.geojson');
  });
});
