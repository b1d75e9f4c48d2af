import { regions } from '../dataset.ts';
import { expect, test } from '../fixtures.ts';
import { contrast, painted } from './colour.ts';
import { bringAxe, violations } from './axe.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in the visitor's own colours, ${colorScheme}`, async ({ site, page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.setViewportSize({ width: 1280, height: 800 });
    await site.open('/fr/regions/draa-tafilalet/');
    await expect(site.map.region('MA-08')).toHaveClass(/selected/);
    const [land, chosen, text, highlight] = await painted(page, ['Canvas', 'Highlight', 'CanvasText', 'Highlight']);

    const fills = await page.evaluate(() =>
      [...document.querySelectorAll('svg [data-region]')].map((link) => ({
        id: link.getAttribute('data-region'),
        fill: getComputedStyle(link.querySelector('path') ?? link).fill,
      })),
    );
    expect(fills).toHaveLength(regions.length);
    const colours = await painted(page, fills.map(({ fill }) => fill));
    fills.forEach(({ id }, place) => {
      expect(colours[place].colour, id ?? '').toEqual(id === 'MA-08' ? chosen.colour : land.colour);
    });
    expect(contrast(chosen.colour, land.colour)).toBeGreaterThanOrEqual(3);

    const strokes = await page.evaluate(() =>
      ['.borders', '.coast', '.selection .outline-line'].map((line) => getComputedStyle(document.querySelector(line) ?? document.body).stroke),
    );
    for (const { colour } of await painted(page, strokes)) expect(colour).toEqual(text.colour);
    const words = await page.evaluate(() =>
      [...document.querySelectorAll('[data-testid=map] [data-label] text')].map((label) => getComputedStyle(label).fill),
    );
    for (const { colour } of await painted(page, words)) expect(colour).toEqual(text.colour);

    for (const current of [site.link('MA-08'), site.language('fr')]) {
      const line = await current.evaluate((link) => getComputedStyle(link).borderBlockEndColor);
      expect((await painted(page, [line]))[0].colour).toEqual(highlight.colour);
    }
    const other = await site.link('MA-09').evaluate((link) => getComputedStyle(link).borderBlockEndWidth);
    expect(other).toBe('0px');

    await bringAxe(page);
    expect(await violations(page)).toEqual([]);
  });
}
