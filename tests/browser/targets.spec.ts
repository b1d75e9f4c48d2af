import { editions, regions } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import type { Site } from './pages/site.ts';

/** Least side of a target, pixels (WCAG 2.2, 2.5.8). */
const SIDE = 24;
/** Between the pixels that are looked at. */
const STEP = 2;

/**
 * The sides of the largest squares that are an element's alone, by its id: what a finger finds at each pixel.
 * @param attribute the attribute that holds the ids
 */
function largestSquares(site: Site, attribute: string): Promise<Record<string, number>> {
  return site.map.svg.evaluate((svg, [attribute, step]) => {
    const { left, top, right, bottom } = svg.closest('.stage')!.getBoundingClientRect();
    const [width, height] = [Math.floor((right - left) / step), Math.floor((bottom - top) / step)];
    const found: Record<string, number> = {};
    // The side of the largest square of one id that ends at each pixel looked at, row by row.
    let above: { id: string | null; side: number }[] = [];
    for (let y = 0; y < height; y += 1) {
      const row: typeof above = [];
      for (let x = 0; x < width; x += 1) {
        const element = document.elementFromPoint(left + (x + 0.5) * step, top + (y + 0.5) * step);
        const id = element?.closest(`.map [${attribute}]`)?.getAttribute(attribute) ?? null;
        const before = [row[x - 1], above[x], above[x - 1]].map((one) => (one && one.id === id ? one.side : 0));
        const side = 1 + Math.min(...before);
        row.push({ id, side });
        if (id !== null) found[id] = Math.max(found[id] ?? 0, side * step);
      }
      above = row;
    }
    return found;
  }, [attribute, STEP] as const);
}

for (const viewport of [{ width: 360, height: 640 }, { width: 390, height: 844 }, { width: 1280, height: 800 }]) {
  test.describe(`${viewport.width}x${viewport.height}`, () => {
    test.use({ viewport });

    test('a finger finds every region', async ({ site }) => {
      await site.open('/fr/');
      const sides = await largestSquares(site, 'data-region');
      const small = regions.map(({ id }) => ({ id, side: sides[id] ?? 0 })).filter(({ side }) => side < SIDE);
      expect(small).toEqual([]);
    });

    test('a finger finds every stop', async ({ site }) => {
      await site.open('/fr/');
      const boxes = await site.map.svg.locator('.stop-hit').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
      expect(boxes).toHaveLength(editions[0].stops.length);
      expect(boxes.filter((width) => width < SIDE)).toEqual([]);
      for (const { id } of editions[0].stops) {
        const own = await site.map.stop(id).locator('.stop-hit').evaluate((hit) => {
          const { left, top, width, height } = hit.getBoundingClientRect();
          return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('[data-stop]') === hit.closest('[data-stop]');
        });
        expect(own, id).toBe(true);
      }
    });
  });
}

test('markers of highlights are targets of 24 pixels, on a phone too', async ({ site, page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await site.open('/fr/regions/fes-meknes/');
  const widths = await site.map.svg.locator('.highlight-hit').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
  expect(widths.length).toBeGreaterThan(0);
  expect(widths.filter((width) => width < SIDE)).toEqual([]);
});
