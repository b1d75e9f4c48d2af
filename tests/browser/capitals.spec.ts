import { regions } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import { named, SCREENS } from './screens.ts';

for (const viewport of SCREENS) {
  test.describe(named(viewport), () => {
    test.use({ viewport });

    test('each capital lies in its region, free for a finger', async ({ site }) => {
      await site.open('/fr/');
      const found: Record<string, string | null> = {};
      for (const { id } of regions) found[id] = await site.map.regionAt(await site.map.capital(id));
      expect(found).toEqual(Object.fromEntries(regions.map(({ id }) => [id, id])));
    });
  });
}
