import { edition, region } from './dataset.ts';
import { expect, test } from './fixtures.ts';

const stop = edition('2025').stops[1];
const { slug, highlights } = region(stop.region);
const highlight = highlights[highlights.length - 1].id;

test('a marker on a stop’s page leads to its card on the region’s page, in place', async ({ site, page }) => {
  await site.open(`/fr/tour/2025/${stop.id}/`);
  const marker = page.locator(`[data-highlight-marker="${highlight}"]`);
  await expect(marker).toHaveAttribute('href', `${site.base}/fr/regions/${slug}/#${highlight}`);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await marker.dispatchEvent('click');
  await site.expectRegion(stop.region);
  await expect(page.locator(`#${highlight}`)).toBeFocused();
  await expect(page.locator(`#${highlight}`)).toBeInViewport();
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  await page.goBack();
  await site.expectAddress(`/fr/tour/2025/${stop.id}/`);
});

test('a marker on a region’s page leads to its card there, without a step in the history', async ({ site, page }) => {
  await site.open('/fr/');
  await site.link(stop.region).click();
  await site.expectRegion(stop.region);
  const marker = page.locator(`[data-highlight-marker="${highlight}"]`);
  await expect(marker).toHaveAttribute('href', `#${highlight}`);
  await marker.dispatchEvent('click');
  await expect(page.locator(`#${highlight}`)).toBeFocused();
  await expect(page.locator(`#${highlight}`)).toBeInViewport();
  await page.goBack();
  await site.expectCountry();
});

test('an address that names a card is kept', async ({ site, page }) => {
  await site.open(`/fr/regions/${slug}/#${highlight}`);
  await expect(page).toHaveURL((url) => url.hash === `#${highlight}`);
  await expect(page.locator(`#${highlight}`)).toBeInViewport();
});

test('a link to a step that is not there is a disabled one', async ({ site }) => {
  await site.open('/fr/');
  await expect(site.tour.previous).toHaveRole('link');
  await expect(site.tour.previous).toHaveAttribute('aria-disabled', 'true');
  await site.tour.next.click();
  await site.tour.next.click();
  await expect(site.tour.previous).not.toHaveAttribute('aria-disabled');
  await expect(site.tour.previous).not.toHaveAttribute('role');
});
