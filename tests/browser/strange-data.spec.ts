import type { Page } from '@playwright/test';
import { read, region, words } from './dataset.ts';
import { expect, test } from './fixtures.ts';

/** Serves a file of the dataset with a change. */
async function change(page: Page, name: string, edit: (file: any) => void) {
  const file = read(name);
  edit(file);
  await page.route(`**/data/${name}`, (route) =>
    route.fulfill({ contentType: 'application/json', body: JSON.stringify(file) }),
  );
}

/** Adds a field that nobody knows to every object, but to tables of names: there every key has a meaning. */
function extend(value: unknown) {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) if (key !== 'native_names') extend(part);
  if (!Array.isArray(value)) Object.assign(value, { 'x-unknown': { deep: [1, null] } });
}

test('fields that nobody knows are ignored', async ({ site, page }) => {
  for (const name of ['tour.json', 'regions.json', 'map.json']) await change(page, name, extend);
  await site.open('/fr/regions/oriental/');
  await site.expectRegion('MA-02');
  await expect(site.tour.items).toHaveCount(9);
});

for (const [name, position] of [
  ['off the map', [2.35, 48.85]],
  ['off the earth', [-5, 95]],
  ['not a number', [null, 34]],
  ['only one number', [-5]],
] as const) {
  test(`a highlight whose position is ${name} is left out, the rest is shown`, async ({ site, noise, page }) => {
    noise.tolerate(/highlight|position/);
    const { id, slug, highlights } = region('MA-01');
    const [lost, ...kept] = highlights;
    await change(page, 'regions.json', (file) => {
      const changed = file.regions.find((region: { id: string }) => region.id === id);
      changed.highlights[0].position = position;
    });
    await site.open(`/fr/regions/${slug}/`);
    await site.expectRegion(id);
    await expect(page.locator(`[data-highlight="${lost.id}"]`)).toHaveCount(0);
    await expect(site.map.highlights).toHaveCount(kept.length);
  });
}

test('markup in a text is shown as characters', async ({ site, page }) => {
  const markup = '<img src="/nowhere.png" onerror="document.title=1"><script>document.title=1</script>';
  await change(page, 'text/fr.json', (file) => {
    file.regions['MA-02'].name = markup;
    file.regions['MA-02'].signature = markup;
    file.stops['2025-oriental'].place = markup;
  });
  await site.open('/fr/regions/oriental/');
  await expect(site.heading).toHaveText(markup);
  await expect(site.link('MA-02')).toHaveText(markup);
  await expect(site.tour.item('2025-oriental')).toContainText(markup);
  await expect(page.locator('#app img, #app script')).toHaveCount(0);
  await expect(page).toHaveTitle(`${markup} · ${words('fr', 'ui', 'title')}`);
});

for (const viewport of [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
]) {
  test.describe(`${viewport.width} px wide`, () => {
    test.use({ viewport });
    for (const [kind, name] of [
      ['words', 'Tanger '.repeat(1429)],
      ['one word', 'T'.repeat(10_000)],
    ] as const) {
      test(`a name of 10,000 letters in ${kind} overflows nothing`, async ({ site, page }) => {
        await change(page, 'text/fr.json', (file) => (file.regions['MA-01'].name = name));
        await site.open('/fr/regions/tanger-tetouan-al-hoceima/');
        await expect(site.panel).toHaveAttribute('data-region', 'MA-01');
        const sideways = () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(await sideways()).toBe(0);
        for (const part of [site.panel, site.page.getByRole('banner'), site.map.svg]) {
          const box = await part.boundingBox();
          expect(box?.x).toBeGreaterThanOrEqual(0);
          expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width + 1);
        }
        // The other regions stay within reach.
        await site.link('MA-12').click();
        await expect(site.panel).toHaveAttribute('data-region', 'MA-12');
        expect(await sideways()).toBe(0);
      });
    }
  });
}

test('only plain web addresses of sources become links', async ({ site, page }) => {
  const unsafe = ['javascript:alert(1)', 'data:text/html,x', '//example.org/', 'https://user:pw@example.org/', 'ht\ntps:x'];
  const ids: string[] = region('MA-02').highlights[0].sources;
  await change(page, 'sources.json', (file) => {
    file.sources = unsafe.map((url) => ({ id: ids[0], title: `Source ${url}`, url }));
  });
  await site.open('/fr/regions/oriental/');
  await site.panel.getByText('Sources', { exact: true }).click();
  await expect(site.panel.getByText('Source javascript:alert(1)')).toBeVisible();
  const targets = await site.panel
    .getByRole('link', { name: /^Source/ })
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(targets).toEqual([]);
});
