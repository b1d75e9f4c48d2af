import { edition, editions, regionName, regions, words } from './dataset.ts';
import { expect, test } from './fixtures.ts';

for (const { id, stops } of editions) {
  test(`${id}: every stop is in the list and on the map`, async ({ site }) => {
    await site.open(`/fr/tour/${id}/`);
    await expect(site.panel).toHaveAttribute('data-region', '');
    await expect(site.heading).toHaveText(words('fr', 'editions', id, 'title'));
    await expect(site.tour.items).toHaveCount(stops.length);
    await expect(site.map.stops).toHaveCount(stops.length);
    for (const stop of stops) {
      const item = site.tour.item(stop.id);
      await expect(item).toContainText(words('fr', 'stops', stop.id, 'place'));
      await expect(item.locator('time')).toHaveAttribute('datetime', stop.date);
      await expect(item.locator('time')).not.toBeEmpty();
      await expect(site.map.stop(stop.id)).toBeVisible();
      await expect(site.map.stop(stop.id)).toHaveAccessibleName(new RegExp(words('fr', 'stops', stop.id, 'place')));
    }
  });

  test(`${id}: the edition's page lists the regions that were not announced`, async ({ site }) => {
    await site.open(`/fr/tour/${id}/`);
    const visited = new Set(stops.map((stop) => stop.region));
    const absent = regions.filter((region) => !visited.has(region.id)).map((region) => regionName('fr', region.id));
    expect(absent.length).toBeGreaterThan(0);
    const list = site.panel.getByRole('region', { name: words('fr', 'ui', 'regions_not_announced') });
    await expect(list.getByRole('link')).toHaveText(absent);
  });
}

test('the dataset holds nine stops of 2025 and eight of 2020-2021', async () => {
  expect(edition('2025').stops).toHaveLength(9);
  expect(edition('2020-2021').stops).toHaveLength(8);
});

test('a date that is not known to the day is shown as a range', async ({ site }) => {
  await site.open('/fr/tour/2025/');
  await expect(site.tour.item('2025-oriental').locator('time')).toHaveText('entre le 17 et le 23 février 2025');
  await expect(site.tour.item('2025-tanger').locator('time')).toHaveText('entre le 24 février et le 2 mars 2025');
});

test('the other edition is one link away', async ({ site, page }) => {
  await site.open('/fr/tour/2025/');
  await page.getByRole('link', { name: '2020-2021', exact: true }).click();
  await site.expectAddress('/fr/tour/2020-2021/');
  await expect(site.tour.items).toHaveCount(8);
  await expect(site.map.stop('2021-ouarzazate')).toBeVisible();
  await expect(site.map.stop('2025-ouarzazate')).toHaveCount(0);
});

test('a stop opens by its address', async ({ site }) => {
  await site.open('/fr/tour/2025/2025-dakhla/');
  await expect(site.panel).toHaveAttribute('data-region', 'MA-12');
  await expect(site.heading).toHaveText(words('fr', 'stops', '2025-dakhla', 'place'));
  await expect(site.panel.locator('time')).toHaveAttribute('datetime', '[2025-02-17..2025-02-23]');
  await expect(site.tour.item('2025-dakhla').getByRole('link')).toHaveAttribute('aria-current', 'true');
  await site.expectSelected('MA-12');
});

test('a stop opens by its marker', async ({ site }) => {
  await site.open('/fr/');
  await site.map.stop('2025-agadir').getByText('2', { exact: true }).click();
  await site.expectAddress('/fr/tour/2025/2025-agadir/');
  await expect(site.panel).toHaveAttribute('data-region', 'MA-09');
});

test('a stop opens from the list, and by Enter on its marker', async ({ site, page }) => {
  await site.open('/fr/');
  await site.tour.item('2025-casablanca').getByRole('link').click();
  await site.expectAddress('/fr/tour/2025/2025-casablanca/');
  await site.map.stop('2025-marrakech').focus();
  await page.keyboard.press('Enter');
  await site.expectAddress('/fr/tour/2025/2025-marrakech/');
  await expect(site.heading).toHaveText(words('fr', 'stops', '2025-marrakech', 'place'));
});

test('next and previous walk through the whole edition', async ({ site }) => {
  const { stops } = edition('2025');
  await site.open('/fr/tour/2025/');
  for (const stop of stops) {
    await site.tour.next.click();
    await site.expectAddress(`/fr/tour/2025/${stop.id}/`);
    await expect(site.panel).toHaveAttribute('data-region', stop.region);
  }
  await expect(site.tour.next).toHaveAttribute('aria-disabled', 'true');
  for (const stop of stops.slice(0, -1).reverse()) {
    await site.tour.previous.click();
    await site.expectAddress(`/fr/tour/2025/${stop.id}/`);
  }
  await expect(site.tour.previous).toHaveAttribute('aria-disabled', 'true');
});

test('a region that the edition does not name says so', async ({ site }) => {
  await site.open('/fr/regions/rabat-sale-kenitra/');
  const here = site.panel.getByRole('region', { name: words('fr', 'ui', 'stops_here') });
  await expect(here).toContainText('2025');
  await expect(here).toContainText(words('fr', 'ui', 'not_announced'));
  await expect(here).toContainText(words('fr', 'ui', 'not_announced_note'));
});

test('a region that the edition names shows its stop', async ({ site }) => {
  await site.open('/fr/regions/oriental/');
  const here = site.panel.getByRole('region', { name: words('fr', 'ui', 'stops_here') });
  await expect(here.getByRole('link')).toHaveAttribute('href', `${site.base}/fr/tour/2025/2025-oriental/`);
  await expect(here).not.toContainText(words('fr', 'ui', 'not_announced'));
});

test('places in the order that nobody identified are shown as such', async ({ site, page }) => {
  await site.open('/fr/tour/2020-2021/');
  await expect(page.getByText(words('fr', 'ui', 'unidentified_stop'), { exact: true })).toHaveCount(2);
});
