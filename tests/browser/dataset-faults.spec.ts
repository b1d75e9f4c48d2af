import type { Page, Route } from '@playwright/test';
import { LANGUAGES, read } from './dataset.ts';
import { expect, test } from './fixtures.ts';

const json = (body: string) => (route: Route) => route.fulfill({ contentType: 'application/json', body });
const changed = (name: string, change: (file: any) => void) => {
  const file = read(name);
  change(file);
  return json(JSON.stringify(file));
};
const whole = JSON.stringify(read('regions.json'));

/** What the app and the browser say about data that does not come. */
const NOISE = [/Failed to load resource/, /the dataset did not load/];

/** Answers for the named file of the dataset as `answer` says; gives the way back. */
async function spoil(page: Page, name: string, answer: (route: Route) => unknown) {
  await page.route(`**/data/${name}`, answer);
  return () => page.unroute(`**/data/${name}`);
}

test.describe('a dataset that does not come leaves the fallback until it does', () => {
  for (const [fault, name, answer] of [
    ['the tour is missing', 'tour.json', (route) => route.fulfill({ status: 404, body: '' })],
    ['the map is missing', 'map.json', (route) => route.fulfill({ status: 404, body: '' })],
    ['the words are missing', 'text/fr.json', (route) => route.fulfill({ status: 404, body: '' })],
    ['the server fails', 'regions.json', (route) => route.fulfill({ status: 500, body: 'oops' })],
    ['the server is away', 'regions.json', (route) => route.fulfill({ status: 503, body: '' })],
    ['the line breaks', 'tour.json', (route) => route.abort('connectionreset')],
    ['a page in its place', 'tour.json', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })],
    ['cut off', 'regions.json', json(whole.slice(0, whole.length / 2))],
    ['empty', 'regions.json', json('')],
    ['null', 'regions.json', json('null')],
    ['an empty list', 'map.json', json('[]')],
    ['an empty list of words', 'text/fr.json', json('[]')],
    ['eleven regions', 'regions.json', changed('regions.json', (file) => file.regions.pop())],
    ['thirteen regions', 'regions.json', changed('regions.json', (file) => file.regions.push(file.regions[0]))],
    ['an unknown region', 'regions.json', changed('regions.json', (file) => (file.regions[3].id = 'MA-99'))],
  ] as [string, string, (route: Route) => unknown][]) {
    test(fault, async ({ site, noise, page }) => {
      noise.tolerate(...NOISE);
      const heal = await spoil(page, name, answer);
      // The page brings its own map along; only another folder's is asked for.
      await site.goto(`/fr/regions/oriental/${name === 'map.json' ? '?data=data/' : ''}`);
      await site.expectFallback('fr');
      await expect(site.html).toHaveAttribute('data-failed', 'data');

      const askedAgain = page.waitForRequest(`**/data/${name}`);
      await site.retry.click();
      await askedAgain;
      await site.expectFallback('fr');

      // The app asks again by itself, too.
      await heal();
      await site.expectReady();
      await site.expectRegion('MA-02');
      await expect(site.fallback).toBeHidden();
      await expect(site.html).not.toHaveAttribute('data-failed');
    });
  }

  test('the server never answers', async ({ site, noise, page }) => {
    noise.tolerate(...NOISE);
    const heal = await spoil(page, 'tour.json', () => undefined);
    await site.goto('/fr/');
    // The app gives up after eight seconds.
    await site.expectFallback('fr', 20_000);
    await heal();
    await site.expectReady();
    await site.expectCountry();
  });
});

test('a request that is dropped once is made once more, and nobody hears of it', async ({ site, noise, page }) => {
  noise.tolerate(/Failed to load resource/);
  // In a folder of its own, which no page has loaded beforehand.
  const folder = '/drafts/dropped/';
  const asked: string[] = [];
  await page.route((url) => url.pathname.includes(folder), (route) => {
    const name = new URL(route.request().url()).pathname.split(folder)[1];
    asked.push(name);
    const isDropped = name === 'regions.json' && asked.filter((one) => one === name).length === 1;
    return isDropped ? route.abort('failed') : json(JSON.stringify(read(name)))(route);
  });
  // The browser says it, the app does not.
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await site.open(`/fr/?data=${folder}`);
  await site.expectCountry();
  expect(asked.filter((name) => name === 'regions.json')).toHaveLength(2);
  expect(said.filter((text) => text.includes('did not load:'))).toEqual([]);
});

test('the app asks again more and more rarely, and when the network is back', async ({ site, noise, page }) => {
  noise.tolerate(...NOISE);
  await page.clock.install();
  let asked = 0;
  const heal = await spoil(page, 'tour.json', (route) => {
    asked += 1;
    return route.fulfill({ status: 503, body: '' });
  });
  await site.goto('/fr/');
  await site.expectFallback('fr');
  expect(asked).toBeGreaterThan(0);
  // 1, 2, 4, 8 s and a quarter; then 5 min.
  for (const [index, wait] of [1_250, 2_500, 5_000, 10_000].entries()) {
    await expect(async () => {
      await page.clock.fastForward(wait);
      expect(asked).toBeGreaterThanOrEqual(index + 2);
    }).toPass();
  }
  await expect.poll(() => asked).toBe(5);
  await page.clock.fastForward(60_000);
  await site.drawn();
  expect(asked).toBe(5);
  await expect(site.fallback).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(() => asked).toBe(6);
  await expect(async () => {
    await page.clock.fastForward(375_000);
    expect(asked).toBeGreaterThanOrEqual(7);
  }).toPass();
  await heal();
  // Not heard while it is asking.
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('online')));
    expect(await site.html.getAttribute('data-ready')).toBe('');
  }).toPass();
  await site.expectCountry();
});

test('Retry pressed twice starts the app once', async ({ site, noise, page }) => {
  noise.tolerate(...NOISE);
  const heal = await spoil(page, 'tour.json', (route) => route.fulfill({ status: 503, body: '' }));
  await site.goto('/fr/');
  await site.expectFallback('fr');
  let asked = 0;
  let send = () => {};
  const sent = new Promise<void>((resolve) => (send = resolve));
  await heal();
  await spoil(page, 'tour.json', async (route) => {
    asked += 1;
    await sent;
    await route.fallback();
  });
  // Whether or not the app asked again by itself in between.
  await site.retry.dblclick();
  await expect.poll(() => asked).toBe(1);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  send();
  await site.expectReady();
  await site.link('MA-02').click();
  await site.expectRegion('MA-02');
  expect(asked).toBe(1);
});

for (const language of LANGUAGES) {
  // The sentence stands in the page itself, which Tamazight does not translate yet.
  const spoken = language === 'zgh' ? 'fr' : language;
  test(`the fallback speaks ${spoken} on /${language}/`, async ({ site, noise, page }) => {
    noise.tolerate(...NOISE);
    await spoil(page, 'tour.json', (route) => route.fulfill({ status: 503, body: '' }));
    await site.goto(`/${language}/`);
    await site.expectFallback(spoken);
    await expect(site.retry).toHaveAccessibleName(/\S/);
  });
}

test('words that do not come leave the language on screen, and a note', async ({ site, noise, page }) => {
  noise.tolerate(/Failed to load resource/, /the language en did not load/);
  await site.open('/fr/regions/oriental/');
  const heal = await spoil(page, 'text/en.json', (route) => route.fulfill({ status: 404, body: '' }));
  await site.language('en').click();
  await expect(page.getByRole('status')).toHaveText('Cette langue n’a pas pu être chargée.');
  await expect(site.panel).toHaveAttribute('data-region', 'MA-02');
  await expect(site.html).toHaveAttribute('lang', 'fr');
  await heal();
  await site.language('es').click();
  await site.expectRegion('MA-02', 'es');
  await expect(page.getByRole('status')).toHaveCount(0);
});

test('sources that do not come leave the page as it is', async ({ site, noise, page }) => {
  noise.tolerate(/Failed to load resource/, /the sources did not load/);
  await spoil(page, 'sources.json', (route) => route.fulfill({ status: 500, body: '' }));
  await site.open('/fr/regions/oriental/');
  await site.panel.getByText('Sources', { exact: true }).click();
  await expect(site.panel.getByRole('group').getByRole('listitem').first()).toBeVisible();
  await site.expectRegion('MA-02');
});
