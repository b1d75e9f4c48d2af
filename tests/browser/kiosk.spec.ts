import { editions, words, type Language } from './dataset.ts';
import { expect, test as base } from './fixtures.ts';
import { Kiosk } from './pages/kiosk.ts';

const test = base.extend<{ kiosk: Kiosk }>({ kiosk: async ({ page, site }, use) => use(new Kiosk(page, site)) });

test.use({ hasTouch: true, viewport: { width: 1080, height: 1920 } });

test('an idle screen asks, counts, starts anew and then shows the regions and the tour in turn', async ({ site, page, kiosk }) => {
  await kiosk.open();
  await site.link('MA-03').click();
  await kiosk.expectPanel('MA-03');
  await page.clock.runFor(59_000);
  await expect(kiosk.warning).toHaveCount(0);
  await page.clock.runFor(2_000);
  await expect(kiosk.warning).toBeVisible();
  await expect(page.getByTestId('idle-continue')).toHaveText(words('fr', 'ui', 'idle_continue'));
  const count = () => page.locator('.idle-count').textContent();
  const before = await count();
  await page.clock.runFor(5_000);
  expect(await count()).not.toBe(before);
  await kiosk.expectPanel('MA-03');

  await page.clock.runFor(26_000);
  await expect(kiosk.attract).toBeVisible();
  await kiosk.expectPanel('');
  await page.clock.runFor(9_000);
  await kiosk.expectPanel('MA-01');
  await expect(site.html).toHaveAttribute('data-attended', 'attract');
  const place = await site.html.getAttribute('data-drift');
  await page.clock.runFor(31_000);
  expect(await site.html.getAttribute('data-drift')).not.toBe(place);
});

test('continue keeps the visit', async ({ site, page, kiosk }) => {
  await kiosk.open();
  await site.link('MA-03').click();
  await page.clock.runFor(61_000);
  await page.getByTestId('idle-continue').tap();
  await page.clock.runFor(1_000);
  await expect(kiosk.warning).toHaveCount(0);
  await kiosk.expectPanel('MA-03');
  await page.clock.runFor(58_000);
  await expect(site.html).toHaveAttribute('data-attended', 'visit');
});

test('a touch ends the question or the loop and means nothing else', async ({ site, page, kiosk }) => {
  await kiosk.open();
  const box = (await site.link('MA-09').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.clock.runFor(61_000);
  await expect(kiosk.warning).toBeVisible();
  await kiosk.touch(x, y);
  await expect(kiosk.warning).toHaveCount(0);
  await kiosk.expectPanel('');
  await kiosk.leave();
  const region = await kiosk.panel.getAttribute('data-region');
  await kiosk.touch(x, y);
  await expect(kiosk.attract).toHaveCount(0);
  await kiosk.expectPanel(region ?? '');
  // The next one is a touch like any other.
  await kiosk.touch(x, y);
  await kiosk.expectPanel('MA-09');
});

test('after a visit everything is as at the start, and Back leads nowhere', async ({ site, page, kiosk }) => {
  await kiosk.open();
  const length = await page.evaluate(() => history.length);
  const filter = page.locator('[data-theme-filter]').first();
  for (const language of ['ar', 'es'] as const) {
    await page.locator('.filters summary').click();
    await filter.click();
    await expect(filter).toHaveAttribute('aria-pressed', 'true');
    await site.language(language).click();
    await site.expectLanguage(language);
    await page.getByTestId('theme').click();
    await page.getByTestId('controls-low').click();
    await expect(site.html).toHaveAttribute('data-controls', 'low');
    await page.locator('.tour').getByRole('link', { name: editions[1].id, exact: true }).click();
    await expect(site.tour.item(editions[1].stops[0].id)).toBeVisible();
    await site.link('MA-05').click();
    await kiosk.expectPanel('MA-05');
    // The map comes to the region with the frames, which the clock holds.
    await page.clock.runFor(1000);
    await site.map.panToggle.click();
    await page.locator('.panel').evaluate((panel) => panel.scrollTo(0, 200));
    await kiosk.openKeys();
    await page.getByTestId('tour-play').evaluate((button: HTMLElement) => button.click());
    await kiosk.leave();

    await site.expectLanguage('fr');
    await expect(site.html).not.toHaveAttribute('data-theme');
    await expect(site.html).not.toHaveAttribute('data-controls');
    await kiosk.expectPanel('');
    await expect(site.tour.item(editions[0].stops[0].id)).toBeVisible();
    await expect(page.getByTestId('keys-typed')).toHaveCount(0);
    await expect(filter).toHaveCount(0);
    await expect(site.map.panToggle).toHaveAttribute('aria-expanded', 'false');
    await expect(page.locator('.region.out, .region-link.out')).toHaveCount(0);
    expect(await page.locator('.panel').evaluate((panel) => panel.scrollTop)).toBe(0);
    expect(await page.evaluate(() => history.length)).toBe(length);
    await kiosk.touch(540, 900);
    await expect(kiosk.attract).toHaveCount(0);
  }
  expect(new URL(page.url()).search).toBe('?lang=fr&idle=60&warn=30');
});

for (const [language, word] of [['fr', 'FES'], ['en', 'FES'], ['es', 'FES'], ['ar', 'فاس'], ['zgh', 'ⴼⴰⵙ']] as [Language, string][]) {
  test(`letters on the screen find a region: ${language}`, async ({ page, kiosk }) => {
    await kiosk.open(`lang=${language}`);
    await kiosk.type(`${word}${word[0]}`);
    await page.getByTestId('keys-erase').click();
    await expect(page.getByTestId('keys-typed')).toHaveText(word);
    await page.locator('[data-result="MA-03"]').click();
    await kiosk.expectPanel('MA-03');
    await expect(page.getByTestId('keys-typed')).toHaveCount(0);
    await kiosk.openKeys();
    await expect(page.getByTestId('keys-typed')).toHaveText('');
    await page.getByTestId('keys-close').click();
    await expect(page.getByTestId('keys-typed')).toHaveCount(0);
  });
}

test('the page goes along on a phone as a code of its ordinary address', async ({ site, page, kiosk, context }) => {
  await kiosk.open('lang=ar&theme=dark&controls=low');
  await site.link('MA-03').click();
  const code = page.getByTestId('qr').locator('path');
  await page.getByTestId('phone').click();
  await page.clock.runFor(500);
  await expect(code).toBeVisible();
  await expect(page.getByTestId('share-address')).toHaveCount(0);
  const shown = await code.getAttribute('d');
  await page.getByTestId('share-close').click();
  await expect(code).toHaveCount(0);

  const phone = await context.newPage();
  await phone.goto('./ar/regions/fes-meknes/');
  await phone.getByTestId('share').click();
  expect(await phone.getByTestId('qr').locator('path').getAttribute('d')).toBe(shown);
});

test('a touch takes the full screen, but for one that opens what lies over the page', async ({ site, page, kiosk }) => {
  await kiosk.open();
  const isFull = () => page.evaluate(() => document.fullscreenElement === document.documentElement);
  const opener = page.locator('[popovertarget]:visible').first();
  await opener.tap();
  await expect(page.locator(':popover-open')).toHaveCount(1);
  expect(await isFull()).toBe(false);
  await page.keyboard.press('Escape');
  await expect(page.locator(':popover-open')).toHaveCount(0);
  await site.link('MA-03').tap();
  await expect.poll(isFull).toBe(true);
  await kiosk.expectPanel('MA-03');
  // Left by the system, it is taken again with the next touch.
  await page.evaluate(() => document.exitFullscreen());
  await expect.poll(isFull).toBe(false);
  await site.link('MA-05').tap();
  await expect.poll(isFull).toBe(true);
});

test('nothing leads away, and nothing of the browser opens', async ({ site, page, kiosk }) => {
  await kiosk.open();
  const prevented = await page.evaluate(() =>
    ['contextmenu', 'selectstart', 'dragstart', 'dblclick'].filter(
      (name) => !document.querySelector('.map')!.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true })),
    ),
  );
  expect(prevented).toHaveLength(4);
  await expect(site.html).toHaveCSS('user-select', 'none');
  await expect(site.map.svg.locator('xpath=..')).toHaveCSS('touch-action', 'none');
  await expect(page.locator('#app input:not([type=range]), #app textarea')).toHaveCount(0);
  await site.link('MA-03').click();
  const away = await page.locator('a[target], a[href^="http"]').evaluateAll((links) =>
    links.filter((link) => link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))).length,
  );
  expect(away).toBe(0);
  await expect(page.locator('[download]:visible, [data-testid=print]:visible, [data-testid=export]:visible')).toHaveCount(0);
});
