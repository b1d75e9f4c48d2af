import { edition } from '../dataset.ts';
import { expect, test } from '../fixtures.ts';
import { contrast, painted } from './colour.ts';

test('each stop says its phase in words', async ({ site, page }) => {
  await page.clock.setFixedTime(new Date('2025-02-15T12:00:00Z'));
  await site.open('/fr/tour/2025/');
  const said = new Map<string, string>();
  for (const { id } of edition('2025').stops) {
    const item = site.tour.item(id);
    const words = (await item.locator('[data-phase]').first().textContent())?.trim() ?? '';
    expect(words, id).not.toBe('');
    said.set((await item.getAttribute('data-status')) ?? '', words);
  }
  expect(said.size).toBeGreaterThanOrEqual(3);
  expect(new Set(said.values()).size).toBe(said.size);
});

test('a stop with a day that is not known has another shape on the map', async ({ site }) => {
  await site.open('/fr/tour/2025/');
  const dashes = (id: string) =>
    site.map.stop(id).locator('circle').last().evaluate((disc) => getComputedStyle(disc).strokeDasharray);
  expect(await dashes('2025-marrakech')).toBe('none');
  expect(await dashes('2025-fes')).not.toBe('none');
});

test('legs of the tour are told apart by their dashes, and the legend says how', async ({ site, page }) => {
  await site.open('/fr/tour/2025/');
  const dashes = await page.evaluate(() =>
    [...document.querySelectorAll('.legs .leg-line')].map((line) => getComputedStyle(line).strokeDasharray),
  );
  const kinds = new Set(dashes);
  expect(kinds.size).toBeGreaterThanOrEqual(2);
  await expect(page.locator('.legend li')).toHaveCount(3);
});

for (const theme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [360, 640],
    [1280, 800],
  ] as const) {
    test(`what is current differs by more than a hue: ${theme}, ${width} px wide`, async ({ site, page }) => {
      await page.setViewportSize({ width, height });
      await site.open(`/fr/regions/draa-tafilalet/?theme=${theme}`);
      const pairs = [
        [site.link('MA-08'), site.link('MA-09')],
        [site.language('fr'), site.language('en')],
        [site.page.locator('.editions a[aria-current]'), site.page.locator('.editions a:not([aria-current])').first()],
      ];
      for (const [current, other] of pairs) {
        const styles = await Promise.all(
          [current, other].map((link) =>
            link.evaluate((element) => {
              // What is seen behind an element without a ground of its own.
              let ground: Element | null = element;
              while (ground && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
              const { borderBlockEndColor, borderBlockEndWidth } = getComputedStyle(element);
              const line = borderBlockEndWidth === '0px' ? 'transparent' : borderBlockEndColor;
              return [getComputedStyle(ground ?? element).backgroundColor, line];
            }),
          ),
        );
        const [[ground, line], [otherGround, otherLine]] = await Promise.all(styles.map((each) => painted(page, each)));
        const byGround = contrast(ground.colour, otherGround.colour);
        // A line where the other has none.
        const byLine = line.opacity > 0 && otherLine.opacity === 0 ? contrast(line.colour, ground.colour) : 1;
        expect(Math.max(byGround, byLine), await current.innerText()).toBeGreaterThanOrEqual(3);
      }
    });
  }
}

test('the region shown has an outline, its link a state that is said', async ({ site, page }) => {
  await site.open('/fr/regions/draa-tafilalet/');
  const outline = page.locator('.selection path');
  await expect(outline.first()).toBeVisible();
  await expect(site.link('MA-08')).toHaveAttribute('aria-current', 'true');
});
