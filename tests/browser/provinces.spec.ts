import { read, regions, words } from './dataset.ts';
import { expect, test } from './fixtures.ts';

const isProvinces = (url: URL | string) => new URL(url).pathname.endsWith('/data/provinces.json');
/** A name without what is lost where it is broken into lines. */
const plain = (name: string) => name.replace(/\s/g, '');
const marrakech = regions[6] as unknown as { prefectures: string[]; provinces: string[] };

test('the provinces come with the first region, once', async ({ site, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => isProvinces(request.url()) && asked.push(request.url()));
  await site.open('/fr/');
  expect(asked).toEqual([]);
  await site.link('MA-07').click();
  await expect(site.map.provinces).toBeAttached();
  await site.link('MA-08').click();
  await site.map.expectSelected('MA-08');
  await expect(site.map.provinces).toBeAttached();
  expect(asked).toHaveLength(1);
  await site.map.zoomReset.click();
  await expect(site.map.provinces).toHaveCount(0);
});

for (const language of ['fr', 'ar', 'zgh'] as const) {
  test(`provinces have names, in French where a language has none: ${language}`, async ({ site }) => {
    await site.open(`/${language}/regions/marrakech-safi/`);
    await expect(site.map.provinces).toBeAttached();
    const ids = [...marrakech.prefectures, ...marrakech.provinces];
    const shown = site.map.svg.locator('.label-province');
    await expect.poll(() => shown.count()).toBeGreaterThan(3);
    for (const label of await shown.all()) {
      const id = (await label.getAttribute('data-label')) ?? '';
      expect(ids).toContain(id);
      const text = (await label.locator('text').allTextContents()).join('');
      expect(plain(text)).toBe(plain(words(language, 'provinces', id)));
      expect(await label.getAttribute('lang')).toBe(read(`text/${language}.json`).provinces?.[id] ? null : 'fr');
    }
  });
}

test('without its provinces a region is shown all the same, and the next one asks again', async ({ site, page, noise }) => {
  noise.tolerate(/Failed to load resource/, /the provinces did not load/);
  let count = 0;
  await page.route(isProvinces, (route) => {
    count += 1;
    return count === 1 ? route.fulfill({ status: 500, body: '' }) : route.continue();
  });
  await site.open('/fr/regions/marrakech-safi/');
  await site.expectRegion('MA-07');
  await expect.poll(() => count).toBe(1);
  await expect(site.map.provinces).toHaveCount(0);
  await site.link('MA-08').click();
  await expect(site.map.provinces).toBeAttached();
});
