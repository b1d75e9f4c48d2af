import { editions, region, regionName, words, type Language } from './dataset.ts';
import { expect, test as base } from './fixtures.ts';
import { Search } from './pages/search.ts';

const test = base.extend<{ search: Search }>({
  search: async ({ page }, use) => use(new Search(page)),
});

const count = (language: Language, number: number) =>
  words(language, 'ui', 'search_count').replace('{n}', String(number));

for (const language of ['fr', 'ar', 'zgh'] as const) {
  test.describe(`in ${language}`, () => {
    for (const query of ['fes', 'Fès', 'FES', 'فاس', 'ⴼⴰⵙ']) {
      test(`${query} gives Fès-Meknès first`, async ({ site, search }) => {
        await site.open(`/${language}/`);
        await search.ask(query);
        await search.expectFirst('MA-03');
        await search.field.press('Enter');
        await site.expectRegion('MA-03', language);
        await search.expectClosed();
        await expect(search.field).toHaveValue('');
      });
    }
  });
}

test('the keyboard alone goes through the list and back', async ({ site, search, page }) => {
  await site.open('/fr/');
  await search.field.focus();
  await page.keyboard.type('ouarzazate');
  await expect(search.list).toBeVisible();
  await expect(search.field).toHaveAttribute('aria-expanded', 'true');
  const ids = await search.results.evaluateAll((results) => results.map((result) => result.getAttribute('data-result')));
  expect(ids.length).toBeGreaterThan(2);
  await page.keyboard.press('ArrowDown');
  await search.expectActive(ids[0] ?? '');
  await page.keyboard.press('ArrowDown');
  await search.expectActive(ids[1] ?? '');
  await page.keyboard.press('End');
  await search.expectActive(ids.at(-1) ?? '');
  await page.keyboard.press('Home');
  await search.expectActive(ids[0] ?? '');
  await page.keyboard.press('ArrowUp');
  await expect(search.active).toHaveCount(0);
  await expect(search.field).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('Escape');
  await search.expectClosed();
  await expect(search.field).toHaveValue('');
  await expect(search.field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(search.field).not.toBeFocused();
});

test('Back restores the page that was left', async ({ site, search, page }) => {
  await site.open('/fr/regions/oriental/');
  await search.ask('tiznit');
  await search.result('tiznit').click();
  await site.expectRegion('MA-09');
  await page.goBack();
  await site.expectRegion('MA-02');
});

test('each kind of result opens its page', async ({ site, search, page }) => {
  const [edition] = editions;
  const stop = edition.stops[0];
  await site.open('/fr/');
  await search.ask(words('fr', 'stops', stop.id, 'place'));
  await search.result(stop.id).click();
  await site.expectAddress(`/fr/tour/${edition.id}/${stop.id}/`);
  await expect(site.heading).toBeFocused();

  await search.ask('volubilis');
  await search.result('volubilis').click();
  await site.expectAddress(`/fr/regions/${region('MA-03').slug}/`);
  await expect(page.locator('[data-highlight="volubilis"]')).toBeFocused();

  // A card of the page that is open already.
  await search.ask('ifrane');
  await search.result('parc-national-ifrane').click();
  await expect(page.locator('[data-highlight="parc-national-ifrane"]')).toBeFocused();
});

test('the number of results is said once for each, by the one announcer', async ({ site, search, page }) => {
  await site.open('/fr/');
  await expect(page.locator('[aria-live], [role=status]').filter({ visible: true })).toHaveCount(1);
  await search.ask('oujda');
  await expect(search.announcer).toHaveText(/\d/);
  const shown = await search.results.count();
  await expect(search.announcer).toHaveText(count('fr', shown));
  await search.ask('zzzz');
  await expect(search.announcer).toHaveText(words('fr', 'ui', 'search_none'));
  await search.ask('oujda');
  await search.result('oujda').click();
  await expect(search.announcer).toHaveText(regionName('fr', 'MA-02'));
});

for (const language of ['fr', 'ar', 'zgh'] as const) {
  test(`no result says what to do in ${language}`, async ({ site, search, page }) => {
    await site.open(`/${language}/`);
    await search.ask('zzzz');
    await search.expectClosed();
    await expect(page.getByText(words(language, 'ui', 'search_none')).filter({ visible: true })).toHaveCount(2);
    await search.field.press('Enter');
    await site.expectCountry(language);
  });
}

test('other languages are fetched at the first focus only, each once', async ({ site, search, page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    const file = /\/data\/text\/(\w+)\.json/.exec(request.url())?.[1];
    if (file !== undefined) fetched.push(file);
  });
  await site.open('/fr/');
  expect(fetched).toEqual(['fr']);
  await search.field.focus();
  await search.ask('طنجة');
  await search.expectFirst('MA-01');
  await expect.poll(() => [...fetched].sort()).toEqual(['ar', 'en', 'es', 'fr', 'zgh']);
  await search.field.blur();
  await search.field.focus();
  await search.ask('مرزوكة');
  await search.expectFirst('merzouga');
  expect(fetched).toHaveLength(5);
});

test('a name in another language says which', async ({ site, search }) => {
  await site.open('/en/');
  await search.ask('طنجة');
  const other = search.result('MA-01').locator('[lang=ar]');
  await expect(other).toHaveText(words('ar', 'regions', 'MA-01', 'name'));
  await expect(other).toHaveAttribute('dir', 'rtl');
});

test('a language that does not load takes nothing from the others', async ({ site, search, page, noise }) => {
  noise.tolerate(/Failed to load resource/, /did not load/);
  await page.route('**/data/text/es.json', (route) => route.fulfill({ status: 404, body: '' }));
  await site.open('/fr/');
  await search.ask('مرزوكة');
  await search.expectFirst('merzouga');
  await search.ask('tangier');
  await search.expectFirst('MA-01');
});

test('on a phone the box opens over the map and closes after a choice', async ({ site, search, page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await site.open('/ar/');
  const closed = await search.field.boundingBox();
  expect(closed?.width).toBeGreaterThanOrEqual(44);
  expect(closed?.height).toBeGreaterThanOrEqual(44);
  expect(closed?.width).toBeLessThan(80);
  await search.field.click();
  await expect.poll(async () => (await search.field.boundingBox())?.width).toBeGreaterThan(300);
  await search.ask('وجدة');
  await search.result('oujda').click();
  await site.expectRegion('MA-02', 'ar');
  await expect.poll(async () => (await search.field.boundingBox())?.width).toBeLessThan(80);
});

test('without script, and on a kiosk, there is no box', async ({ site, search, page, browser, baseURL }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const still = await plain.newPage();
  await still.goto('./fr/');
  await expect(still.getByTestId('search')).toBeHidden();
  await plain.close();
  await site.goto('/kiosk/');
  await site.expectReady();
  await expect(page.getByTestId('search')).toBeHidden();
});
