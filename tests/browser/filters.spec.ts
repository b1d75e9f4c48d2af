import { regionsFile, words } from './dataset.ts';
import { expect, test as base } from './fixtures.ts';
import { Filters } from './pages/filters.ts';

const test = base.extend<{ filters: Filters }>({
  filters: async ({ page }, use) => use(new Filters(page)),
});

type Filtered = { id: string; themes: string[]; highlights: { id: string; category: string }[] };
const regions = regionsFile.regions as unknown as Filtered[];
const all = regions.map(({ id }) => id);
const withTheme = (...themes: string[]) =>
  regions.filter((region) => region.themes.some((theme) => themes.includes(theme))).map(({ id }) => id);
const withCategory = (category: string) =>
  regions.filter((region) => region.highlights.some((place) => place.category === category)).map(({ id }) => id);
const places = (category: string) =>
  regions.flatMap(({ highlights }) => highlights).filter((place) => place.category === category);

for (const language of ['fr', 'ar', 'zgh'] as const) {
  test(`themes widen and categories narrow the choice, in ${language}`, async ({ site, filters, page }) => {
    await site.open(`/${language}/`);
    await filters.expectRegions(all);
    await filters.open.click();
    await expect(filters.theme('cinema')).toContainText(words(language, 'themes', 'cinema'));
    await expect(filters.theme('cinema')).toContainText(String(withTheme('cinema').length));
    await expect(filters.category('spa')).toContainText(String(places('spa').length));

    await filters.theme('cinema').click();
    await expect(filters.theme('cinema')).toHaveAttribute('aria-pressed', 'true');
    await filters.expectRegions(withTheme('cinema'));
    await filters.theme('wellness').click();
    const themes = withTheme('cinema', 'wellness');
    await filters.expectRegions(themes);
    await expect(page).toHaveURL(/\?filter=cinema,wellness$/);
    await filters.category('spa').click();
    const both = themes.filter((id) => withCategory('spa').includes(id));
    await filters.expectRegions(both);
    await expect(page).toHaveURL(/\?filter=cinema,wellness&category=spa$/);
    const count = words(language, 'ui', 'filter_count').replace('{n}', String(both.length));
    await expect(page.locator('.filter-status')).toContainText(count);
    await expect(page.getByTestId('announcer')).toHaveText(count);

    await filters.clear.click();
    await filters.expectRegions(all);
    await expect(page).toHaveURL((url) => url.search === '');
    await expect(filters.theme('cinema')).toHaveAttribute('aria-pressed', 'false');
  });
}

test('the address brings the filter back, Back undoes a press', async ({ site, filters, page }) => {
  await site.open('/fr/?filter=cinema,unknown&category=nothing');
  await filters.expectRegions(withTheme('cinema'));
  await expect(page).toHaveURL(/\?filter=cinema$/);
  await filters.open.click();
  await filters.theme('crafts').click();
  await filters.expectRegions(withTheme('cinema', 'crafts'));
  await page.goBack();
  await filters.expectRegions(withTheme('cinema'));
  await expect(filters.theme('crafts')).toHaveAttribute('aria-pressed', 'false');
  await page.reload();
  await site.expectReady();
  await filters.expectRegions(withTheme('cinema'));
});

test('no region left says what to do', async ({ site, filters, page }) => {
  await site.open('/fr/?filter=andalusian-heritage&category=desert');
  await filters.expectRegions([]);
  await expect(page.locator('.filter-status')).toContainText(words('fr', 'ui', 'filter_none'));
  await filters.clear.click();
  await filters.expectRegions(all);
});

test('a region that is open shows the filter, its matching places only, and the way out', async ({ site, filters, page }) => {
  const region = regions.find(({ id }) => id === 'MA-03');
  await site.open('/fr/?category=spa');
  await site.link('MA-03').click();
  await site.expectRegion('MA-03');
  const shown = (attribute: string) =>
    page
      .locator(`[${attribute}]`)
      .filter({ visible: true })
      .evaluateAll((elements, name) => elements.map((element) => element.getAttribute(name)).sort(), attribute);
  const spas = region?.highlights.filter((place) => place.category === 'spa').map(({ id }) => id).sort();
  await expect.poll(() => shown('data-highlight')).toEqual(spas);
  await expect.poll(() => shown('data-highlight-marker')).toEqual(spas);
  await expect(page).toHaveURL(/\?category=spa$/);
  await expect(page.locator('.filter-status')).toContainText(words('fr', 'categories', 'spa'));
  await filters.clear.click();
  const every = region?.highlights.map(({ id }) => id).sort();
  await expect.poll(() => shown('data-highlight')).toEqual(every);
  await expect(filters.clear).toHaveCount(0);
});

test('a region without a match says so', async ({ site, page }) => {
  const other = all.find((id) => !withCategory('spa').includes(id)) ?? '';
  await site.open('/fr/?category=spa');
  await site.link(other).click();
  await site.expectRegion(other);
  await expect(page.getByText(words('fr', 'ui', 'filter_no_places'))).toBeVisible();
});

test('the keyboard alone chooses and clears', async ({ site, filters, page }) => {
  await site.open('/fr/');
  await filters.open.focus();
  await page.keyboard.press('Enter');
  await filters.theme('cinema').focus();
  await page.keyboard.press('Space');
  await filters.expectRegions(withTheme('cinema'));
  await expect(filters.theme('cinema')).toBeFocused();
  await filters.clear.focus();
  await page.keyboard.press('Enter');
  await filters.expectRegions(all);
  await expect(site.heading).toBeFocused();
});

test('a step back is no matter of colour alone', async ({ site }) => {
  await site.open('/fr/?filter=cinema');
  await expect(site.link('MA-09')).toHaveAccessibleName(new RegExp(words('fr', 'ui', 'filter_out')));
  await expect(site.link('MA-08')).not.toHaveAccessibleName(new RegExp(words('fr', 'ui', 'filter_out')));
  const tick = (id: string) => site.link(id).evaluate((link) => getComputedStyle(link, '::after').content);
  expect(await tick('MA-08')).toContain('✓');
  expect(await tick('MA-09')).toBe('none');
});

test('without script there are no filters', async ({ browser, baseURL }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await plain.newPage();
  await page.goto('./fr/');
  await expect(page.locator('.filters summary')).toBeHidden();
  await plain.close();
});
