import { expect, test } from '../fixtures.ts';
import { smallTargets } from './targets.ts';

for (const [width, height] of [
  [360, 640],
  [1280, 800],
] as const) {
  test.describe(`${width} x ${height}`, () => {
    test.use({ viewport: { width, height } });

    for (const language of ['fr', 'ar'] as const) {
      test(`${language}: every target is 24 px wide and high, or has that room`, async ({ site, page }) => {
        await site.open(`/${language}/`);
        const found: string[] = [];
        const look = async (state: string) => {
          await site.drawn();
          found.push(...(await smallTargets(page)).map((target) => `${state}: ${target}`));
        };
        await look('country');
        await page.getByTestId('export').click();
        await look('menu');
        await site.link('MA-08').click();
        await site.expectRegion('MA-08', language);
        const sources = site.panel.locator('details.sources');
        await sources.first().locator('summary').click();
        await expect(sources.first().locator('a').first()).toBeVisible();
        await look('region');
        await site.tour.item('2025-fes').getByRole('link').click();
        await site.expectAddress(`/${language}/tour/2025/2025-fes/`);
        await look('stop');
        expect(found).toEqual([]);
      });
    }
  });
}
