import { edition, regions, words } from './dataset.ts';
import { expect, test } from './fixtures.ts';

const rings = '[data-compared-stop]';

test('the other edition comes onto the map, into the legend and into the address', async ({ site, page }) => {
  await site.open('/fr/tour/2025/');
  const button = page.getByTestId('compare');
  await expect(button).toHaveText(words('fr', 'ui', 'compare').replace('{edition}', '2020-2021'));
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator(rings)).toHaveCount(0);
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/\/fr\/tour\/2025\/\?compare=2020-2021$/);
  await expect(page.locator(rings)).toHaveCount(edition('2020-2021').stops.length);
  await expect(page.locator('.legs .compared .leg')).toHaveCount(6);
  await expect(site.map.stops).toHaveCount(edition('2025').stops.length);
  const legend = page.getByRole('list', { name: words('fr', 'ui', 'legend') });
  await expect(legend.getByText('2025', { exact: true })).toBeVisible();
  await expect(legend.getByText('2020-2021', { exact: true })).toBeVisible();
  await button.click();
  await expect(page.locator(rings)).toHaveCount(0);
  await expect(page).toHaveURL(/\/fr\/tour\/2025\/$/);
});

test('the list says which edition names each region', async ({ site, page }) => {
  await site.open('/fr/?compare=2020-2021');
  const list = page.getByRole('region', { name: words('fr', 'ui', 'compared') });
  await expect(list.getByRole('listitem')).toHaveCount(regions.length);
  for (const { id } of regions) {
    const names = ['2025', '2020-2021'].filter((name) => edition(name).stops.some((stop) => stop.region === id));
    const expected = names.join(' · ') || words('fr', 'ui', 'not_announced');
    await expect(page.locator(`[data-compared="${id}"] .note`)).toHaveText(expected);
  }
});

test('the comparison stays from page to page, and the editions change places', async ({ site, page }) => {
  await site.open('/fr/?compare=2020-2021');
  await site.tour.item('2025-fes').getByRole('link').click();
  await expect(page).toHaveURL(/\/fr\/tour\/2025\/2025-fes\/\?compare=2020-2021$/);
  await page.locator('[data-edition="2020-2021"]').click();
  await expect(page.locator(rings)).toHaveCount(edition('2025').stops.length);
  await expect(page.getByTestId('compare')).toHaveText(words('fr', 'ui', 'compare').replace('{edition}', '2025'));
  await page.goBack();
  await expect(page.locator(rings)).toHaveCount(edition('2020-2021').stops.length);
});

test('the keyboard compares, and keeps its place', async ({ site, page }) => {
  await site.open('/fr/tour/2025/2025-fes/');
  const button = page.getByTestId('compare');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(button).toBeFocused();
  await page.keyboard.press('Space');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(button).toBeFocused();
});

test('an edition that does not exist is dropped from the address', async ({ site, page }) => {
  await site.open('/fr/tour/2025/?compare=1999');
  await expect(page.getByTestId('compare')).toHaveAttribute('aria-pressed', 'false');
  await expect(page).toHaveURL(/\/fr\/tour\/2025\/$/);
});
