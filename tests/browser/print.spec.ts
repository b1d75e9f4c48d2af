import { edition } from './dataset.ts';
import { expect, test } from './fixtures.ts';

test('on paper: map, stops and region, without what needs a finger', async ({ site, page }) => {
  await site.open('/fr/regions/oriental/');
  await page.emulateMedia({ media: 'print' });
  await expect(site.map.svg).toBeVisible();
  await expect(site.heading).toBeVisible();
  for (const { id } of edition('2025').stops) {
    await expect(site.tour.item(id)).toBeVisible();
    await expect(site.map.stop(id)).toBeVisible();
  }
  const controls = [site.map.zoomIn, site.map.zoomOut, site.map.zoomReset, site.themeButton, site.language('ar')];
  for (const control of [...controls, site.tour.next, site.tour.previous, site.sheet.grow, site.fallback]) {
    await expect(control).toBeHidden();
  }
});

test('the printed page is not empty, and fits on two sheets', async ({ site, page }) => {
  await site.open('/fr/');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThan(0);
  expect(sheets).toBeLessThanOrEqual(2);
});
