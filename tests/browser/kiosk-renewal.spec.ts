import type { Page } from '@playwright/test';
import { expect, test as base } from './fixtures.ts';
import { Kiosk } from './pages/kiosk.ts';

const test = base.extend<{ kiosk: Kiosk }>({ kiosk: async ({ page, site }, use) => use(new Kiosk(page, site)) });

test.use({ hasTouch: true });

/** A mark that a page keeps until it is loaded anew. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { isSame: true }));
const isSame = (page: Page) => page.evaluate(() => 'isSame' in window);

/** The server gives another dataset: its version, and its first region's id. */
async function publish(page: Page, version: string, id = 'MA-01') {
  await page.route(/\/data\/(tour|regions)\.json$/, async (route) => {
    const file = await (await route.fetch()).json();
    file.version = version;
    if (file.regions) file.regions[0].id = id;
    await route.fulfill({ json: file });
  });
}

test('every six hours of the loop the page is loaded anew, if the server answers', async ({ page, kiosk, noise }) => {
  noise.tolerate(/503/);
  await kiosk.open();
  await mark(page);
  const asked: number[] = [];
  let status = 503;
  await page.route(/\/kiosk\//, (route) => {
    if (route.request().method() !== 'HEAD') return route.fallback();
    asked.push(status);
    return route.fulfill({ status });
  });
  await kiosk.leave();
  await page.clock.fastForward('05:50:00');
  await page.clock.runFor(1_000);
  expect(asked).toEqual([]);
  await page.clock.fastForward('00:10:00');
  await page.clock.runFor(1_000);
  await expect.poll(() => asked).toEqual([503]);
  // It goes on without.
  await page.clock.runFor(10_000);
  expect(await isSame(page)).toBe(true);
  await expect(kiosk.attract).toBeVisible();

  status = 200;
  await page.clock.fastForward('06:00:00');
  await page.clock.runFor(1_000);
  await expect.poll(() => isSame(page).catch(() => true)).toBe(false);
  expect(asked).toEqual([503, 200]);
  await kiosk.site.expectReady();
});

test('a touch keeps the page from being loaded anew', async ({ page, kiosk }) => {
  await kiosk.open();
  await mark(page);
  await kiosk.leave();
  let answer = () => {};
  const asked = new Promise<void>((resolve) =>
    page.route(/\/kiosk\//, async (route) => {
      if (route.request().method() !== 'HEAD') return route.fallback();
      resolve();
      await new Promise<void>((go) => (answer = go));
      await route.fulfill({ status: 200 });
    }),
  );
  await page.clock.fastForward('06:00:00');
  await page.clock.runFor(1_000);
  await asked;
  await kiosk.touch(500, 500);
  await expect(kiosk.attract).toHaveCount(0);
  answer();
  await page.clock.runFor(5_000);
  expect(await isSame(page)).toBe(true);
});

test('a later dataset is shown in the loop only, once it was read whole', async ({ site, page, kiosk, noise }) => {
  noise.tolerate(/is not shown/);
  await kiosk.open();
  await mark(page);
  const version = (await site.html.getAttribute('data-dataset')) ?? '';
  await publish(page, '2030.1.1', 'MA-99');
  await page.clock.runFor(30_000);
  await kiosk.touch(500, 500);
  const refused = page.waitForEvent('console', (message) => /2030\.1\.1 is not shown/.test(message.text()));
  await kiosk.leave();
  await refused;
  await page.clock.runFor(10_000);
  expect(await isSame(page)).toBe(true);
  await expect(site.html).toHaveAttribute('data-dataset', version);
  await kiosk.touch(500, 500);

  await publish(page, '2030.1.2');
  await page.clock.runFor(30_000);
  await kiosk.touch(500, 500);
  await expect(site.html).toHaveAttribute('data-dataset', version);
  await kiosk.goQuiet();
  await expect(site.html).toHaveAttribute('data-dataset', '2030.1.2');
  await site.expectReady();
  expect(await isSame(page)).toBe(false);
});

for (const [asked, count] of [['&beat=/beat', 1], ['&beat=//elsewhere.example/beat', 0], ['', 0]] as const) {
  test(`${count} heartbeats in a minute with '${asked}'`, async ({ site, page, kiosk }) => {
    const beats: string[] = [];
    await page.route((url) => url.pathname.endsWith('/beat'), (route) => {
      beats.push(route.request().postData() ?? '');
      return route.fulfill({ status: 204 });
    });
    await kiosk.open(`lang=fr&idle=60&warn=30${asked}`);
    await page.evaluate(() => dispatchEvent(new ErrorEvent('error', { message: 'a fault\nof two lines' })));
    await page.clock.runFor(61_000);
    await expect(kiosk.warning).toBeVisible();
    await expect.poll(() => beats.length).toBe(count);
    if (count === 0) return;
    const [program, dataset, seconds, memory, phase, fault] = beats[0].trimEnd().split('\t');
    expect(program).toMatch(/_bg\.wasm$/);
    expect(dataset).toBe(await site.html.getAttribute('data-dataset'));
    expect(Number(seconds)).toBeGreaterThanOrEqual(60);
    expect(Number(memory)).toBeGreaterThan(1_000_000);
    expect(phase).toMatch(/visit|warning/);
    expect(fault).toBe('a fault of two lines');
  });
}

test('the screen is asked to stay awake, again whenever it was hidden', async ({ page, kiosk }) => {
  await page.addInitScript(() => {
    const locks: string[] = [];
    const request = async (kind: string) => locks.push(kind);
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
    Object.assign(window, { locks });
  });
  await kiosk.open();
  const locks = () => page.evaluate(() => (window as unknown as { locks: string[] }).locks);
  expect(await locks()).toEqual(['screen']);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await locks()).toEqual(['screen', 'screen']);
});
