import type { Page } from '@playwright/test';
import { words } from './dataset.ts';
import { expect, test } from './fixtures.ts';

const START = '/kiosk/?lang=fr&idle=60&warn=30';
const attended = (page: Page) => page.locator('html').getAttribute('data-attended');

/** The address of a kiosk stays what it is: the panel says which region is shown, `''` for the country. */
const expectPanel = (page: Page, region: string) => expect(page.getByTestId('region-panel')).toHaveAttribute('data-region', region);

/** Opens the kiosk with a clock of the test's own. */
async function open(page: Page, site: { base: string; expectReady(): Promise<void> }, address = START) {
  await page.clock.install({ time: new Date('2026-03-01T10:00:00Z') });
  await page.goto(`.${address}`);
  await site.expectReady();
}

test.use({ hasTouch: true, viewport: { width: 1080, height: 1920 } });

test('an idle screen asks, counts, starts anew and then shows the regions and the tour in turn', async ({ site, page }) => {
  await open(page, site);
  await site.link('MA-03').click();
  await expectPanel(page, 'MA-03');
  await page.clock.runFor(59_000);
  await expect(page.getByTestId('idle-warning')).toHaveCount(0);
  await page.clock.runFor(2_000);
  await expect(page.getByTestId('idle-warning')).toBeVisible();
  await expect(page.getByTestId('idle-continue')).toHaveText(words('fr', 'ui', 'idle_continue'));
  await expectPanel(page, 'MA-03');

  await page.clock.runFor(31_000);
  await expect(page.getByTestId('attract')).toBeVisible();
  await expectPanel(page, '');
  await page.clock.runFor(12_000);
  await expect(site.html).toHaveAttribute('data-attended', 'attract');
  await expect(page.getByTestId('region-panel')).not.toHaveAttribute('data-region', '');
});

test('continue keeps the visit', async ({ site, page }) => {
  await open(page, site);
  await site.link('MA-03').click();
  await page.clock.runFor(61_000);
  await page.getByTestId('idle-continue').tap();
  await page.clock.runFor(1_000);
  await expect(page.getByTestId('idle-warning')).toHaveCount(0);
  await expectPanel(page, 'MA-03');
  await page.clock.runFor(58_000);
  expect(await attended(page)).toBe('visit');
});

test('a touch ends the loop and means nothing else', async ({ site, page }) => {
  await open(page, site);
  await page.clock.runFor(61_000);
  await page.clock.runFor(32_000);
  await expect(page.getByTestId('attract')).toBeVisible();
  const region = await page.getByTestId('region-panel').getAttribute('data-region');
  const box = (await site.link('MA-09').boundingBox())!;
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await page.clock.runFor(500);
  await expect(page.getByTestId('attract')).toHaveCount(0);
  await expect(page.getByTestId('region-panel')).toHaveAttribute('data-region', region ?? '');
});

test('language, colours, filters and history are as at the start', async ({ site, page }) => {
  await open(page, site);
  const length = await page.evaluate(() => history.length);
  await page.locator('[data-lang="ar"]').click();
  await expect(site.html).toHaveAttribute('dir', 'rtl');
  await page.getByTestId('theme').click();
  await site.link('MA-05').click();
  await expectPanel(page, 'MA-05');
  await page.clock.runFor(61_000);
  await page.clock.runFor(31_000);
  await expect(site.html).toHaveAttribute('lang', 'fr');
  await expect(site.html).not.toHaveAttribute('data-theme');
  await expectPanel(page, '');
  expect(await page.evaluate(() => history.length)).toBe(length);
});

test('letters on the screen find a region', async ({ site, page }) => {
  await open(page, site);
  await page.getByTestId('keys-open').click();
  for (const letter of 'FES') await page.locator('.key').getByText(letter, { exact: true }).click();
  await expect(page.getByTestId('keys-typed')).toHaveText('FES');
  await page.locator('[data-result]').first().click();
  await expectPanel(page, 'MA-03');
  await expect(page.getByTestId('keys-typed')).toHaveCount(0);
});

test('the page goes along on a phone as a code', async ({ site, page }) => {
  await open(page, site);
  await page.getByTestId('phone').click();
  await page.clock.runFor(500);
  await expect(page.getByTestId('qr')).toBeVisible();
});

test('nothing leads away, and no menu of the browser opens', async ({ site, page }) => {
  await open(page, site);
  const prevented = await page.evaluate(() => {
    const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
    return !document.querySelector('.map')!.dispatchEvent(event);
  });
  expect(prevented).toBe(true);
  await expect(site.html).toHaveCSS('user-select', 'none');
  await expect(page.locator('#app input:not([type=range]), #app textarea')).toHaveCount(0);
  const away = await page.locator('a[target], a[href^="http"]').evaluateAll((links) =>
    links.filter((link) => link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))).length,
  );
  expect(away).toBe(0);
});

for (const [asked, count] of [['&beat=/beat', 1], ['&beat=//elsewhere.example/beat', 0], ['', 0]] as const) {
  test(`${count} heartbeats in a minute with '${asked}'`, async ({ site, page }) => {
    const beats: string[] = [];
    await page.route((url) => url.pathname.endsWith('/beat'), (route) => {
      beats.push(route.request().postData() ?? '');
      return route.fulfill({ status: 204 });
    });
    await open(page, site, `${START}${asked}`);
    await page.clock.runFor(61_000);
    await expect(page.getByTestId('idle-warning')).toBeVisible();
    await expect.poll(() => beats.length).toBe(count);
    if (count === 0) return;
    const [program, dataset, seconds, memory, phase] = beats[0].trim().split('\t');
    expect(program).toMatch(/_bg\.wasm$/);
    expect(dataset).toBe(await site.html.getAttribute('data-dataset'));
    expect(Number(seconds)).toBeGreaterThanOrEqual(60);
    expect(Number(memory)).toBeGreaterThan(1_000_000);
    expect(phase).toMatch(/visit|warning/);
  });
}

for (const viewport of [{ width: 1080, height: 1920 }, { width: 1920, height: 1080 }, { width: 3840, height: 2160 }]) {
  test(`targets for arm's length, nothing beside the screen: ${viewport.width}x${viewport.height}`, async ({ site, page }) => {
    await page.setViewportSize(viewport);
    await open(page, site);
    const small = await page.locator('.masthead :is(a, button):visible, .zoom button:visible, .region-link:visible').evaluateAll((all) =>
      all
        .map((one) => ({ name: one.textContent?.trim() || one.getAttribute('data-testid'), box: one.getBoundingClientRect() }))
        .filter(({ box }) => Math.min(box.width, box.height) < 63.5)
        .map(({ name, box }) => `${name} ${box.width}x${box.height}`),
    );
    expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
}
