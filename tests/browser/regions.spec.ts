import { LANGUAGES, regionName, regions, words, type Language, type Region } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import type { Site } from './pages/site.ts';

async function expectPage(site: Site, region: Region, language: Language) {
  await site.open(`/${language}/regions/${region.slug}/`);
  await site.expectRegion(region.id, language);
  await site.expectLanguage(language);
  expect(await site.map.zoom()).toBeGreaterThan(1);
  for (const { id } of region.highlights) {
    await expect(site.page.locator(`[data-highlight="${id}"]`)).toContainText(words(language, 'highlights', id, 'name'));
  }
  await expect(site.map.highlights).toHaveCount(region.highlights.length);
}

for (const region of regions) {
  test(`${region.slug} opens by its address`, async ({ site }) => {
    await expectPage(site, region, 'fr');
  });
}

for (const region of regions.filter(({ id }) => ['MA-04', 'MA-11'].includes(id))) {
  for (const language of LANGUAGES.filter((language) => language !== 'fr')) {
    test(`${region.slug} opens in ${language}`, async ({ site }) => {
      await expectPage(site, region, language);
    });
  }
}

test('each region leads to the one before and the one after', async ({ site }) => {
  await site.open('/fr/regions/fes-meknes/');
  const steps = site.panel.getByRole('navigation').last();
  await steps.getByRole('link', { name: regionName('fr', 'MA-04') }).click();
  await site.expectRegion('MA-04');
  await steps.getByRole('link', { name: regionName('fr', 'MA-03') }).click();
  await site.expectRegion('MA-03');
});
