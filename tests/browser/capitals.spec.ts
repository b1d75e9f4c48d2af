import { regions } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import { named, SCREENS } from './screens.ts';

for (const viewport of SCREENS) {
  test.describe(named(viewport), () => {
    test.use({ viewport });

    test('each capital lies in its region, free for a finger', async ({ site }) => {
      await site.open('/fr/');
      const found: Record<string, string | null> = {};
      for (const { id } of regions) {
        const { x, y } = await site.map.capital(id);
        // Rabat lies on the coast itself, and the map is painted at whole pixels: a pixel to each side is the same place.
        for (const side of [0, 1, -1]) found[id] ??= await site.map.regionAt({ x: x + side, y });
      }
      expect(found).toEqual(Object.fromEntries(regions.map(({ id }) => [id, id])));
    });
  });
}
