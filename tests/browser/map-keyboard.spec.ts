import { regionName } from './dataset.ts';
import { expect, test } from './fixtures.ts';

test('the map is one stop of the Tab key', async ({ site, page }) => {
  await site.open('/fr/');
  await expect(site.map.svg.locator('[tabindex="0"]')).toHaveCount(1);
  await site.list.last().focus();
  await page.keyboard.press('Tab');
  await expect(site.map.region('MA-01')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(site.map.zoomIn).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(site.map.region('MA-01')).toBeFocused();
  // Everything on it has a role and a name all the same.
  for (const link of await site.map.svg.locator('a').all()) {
    await expect(link).toHaveAttribute('href', /./);
    await expect(link).toHaveAttribute('aria-label', /./);
  }
  await expect(page.locator('[role=application]')).toHaveCount(0);
});

test('the open region is where the Tab key stops', async ({ site }) => {
  await site.open('/fr/regions/souss-massa/');
  await expect(site.map.svg.locator('[tabindex="0"]')).toHaveAttribute('data-region', 'MA-09');
});

for (const language of ['fr', 'ar'] as const) {
  test(`arrows lead to the neighbour on the screen (${language})`, async ({ site, page }) => {
    await site.open(`/${language}/`);
    await site.map.region('MA-03').focus();
    for (const [key, id] of [
      ['ArrowRight', 'MA-02'],
      ['ArrowLeft', 'MA-03'],
      ['ArrowLeft', 'MA-04'],
      ['ArrowUp', 'MA-01'],
      // There is only sea.
      ['ArrowUp', 'MA-01'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(site.map.region(id)).toBeFocused();
      await expect(site.map.svg.locator('[tabindex="0"]')).toHaveAttribute('data-region', id);
    }
    await site.expectCountry(language);
  });
}

test('a journey with the keyboard alone: there, into the page, and back', async ({ site, page }) => {
  await site.open('/fr/');
  await site.map.region('MA-01').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(site.map.region('MA-05')).toBeFocused();
  await page.keyboard.press('Enter');
  await site.expectRegion('MA-05');
  await expect(site.map.region('MA-05')).toBeFocused();
  // Again: into the page.
  await page.keyboard.press('Enter');
  await expect(site.heading).toBeFocused();
  await page.keyboard.press('Escape');
  await site.expectCountry();
  await expect(site.map.region('MA-05')).toBeFocused();
  // Nothing is open: Escape changes nothing.
  await page.keyboard.press('Escape');
  await site.expectCountry();
});

test('Escape leads back to the link that opened the page', async ({ site, page }) => {
  await site.open('/fr/');
  await site.link('MA-07').focus();
  await page.keyboard.press('Enter');
  await site.expectRegion('MA-07');
  await page.keyboard.press('Enter');
  await expect(site.heading).toBeFocused();
  await page.keyboard.press('Escape');
  await site.expectCountry();
  await expect(site.link('MA-07')).toBeFocused();

  // Opened by its address, there is no such link: the region on the map.
  await site.open('/fr/regions/souss-massa/');
  await site.heading.focus();
  await page.keyboard.press('Escape');
  await site.expectCountry();
  await expect(site.map.region('MA-09')).toBeFocused();
});

test('plus, minus, zero and arrows with Shift move the map', async ({ site, page }) => {
  await site.open('/fr/');
  await site.map.region('MA-05').focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect.poll(() => site.map.zoom()).toBeGreaterThan(2);
  const zoom = await site.map.zoom();
  const before = await site.map.capital('MA-05');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await site.map.capital('MA-05')).x).toBeLessThan(before.x - 20);
  await expect(site.map.region('MA-05')).toBeFocused();
  await page.keyboard.press('-');
  await expect.poll(() => site.map.zoom()).toBeLessThan(zoom);
  await page.keyboard.press('0');
  await expect.poll(() => site.map.zoom()).toBe(1);
  // The page's own keys stay its own.
  await page.keyboard.press('Control+0');
  await site.list.first().focus();
  await page.keyboard.press('+');
  expect(await site.map.zoom()).toBe(1);
});

test('a region beyond the edge comes into sight with the focus', async ({ site, page }) => {
  await site.open('/fr/regions/tanger-tetouan-al-hoceima/');
  await site.map.region('MA-01').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  const focused = site.map.svg.locator('[data-region]:focus');
  const id = (await focused.getAttribute('data-region')) ?? '';
  expect(id).not.toBe('MA-01');
  const stage = await page.locator('.stage').boundingBox();
  if (!stage) throw new Error('there is no map');
  const inSight = async () => {
    const box = await focused.boundingBox();
    if (!box) return false;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return x > stage.x && x < stage.x + stage.width && y > stage.y && y < stage.y + stage.height;
  };
  await expect.poll(inSight).toBe(true);
  expect(await page.locator('.stage').evaluate((stage) => [stage.scrollLeft, stage.scrollTop])).toEqual([0, 0]);
});

test('Page Down leads over the markers, an arrow back to the regions', async ({ site, page }) => {
  await site.open('/fr/regions/fes-meknes/');
  await site.map.region('MA-03').focus();
  const markers = await site.map.svg.locator('a:not([data-region])').count();
  expect(markers).toBeGreaterThan(2);
  await page.keyboard.press('PageDown');
  const first = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(first).toBeTruthy();
  await page.keyboard.press('PageDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).not.toBe(first);
  await page.keyboard.press('PageUp');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(first);
  await page.keyboard.press('ArrowLeft');
  await expect(site.map.region('MA-03')).toBeFocused();
});

test('the ring has two tones, and only the keyboard shows it', async ({ site, page }) => {
  for (const theme of ['light', 'dark']) {
    await site.open(`/fr/?theme=${theme}`);
    await site.map.region('MA-06').focus();
    await page.keyboard.press('ArrowDown');
    await expect(site.map.ring).toBeVisible();
    await expect(site.map.keys).toBeVisible();
    const stroke = (line: string) => site.map.ring.locator(line).evaluate((path) => getComputedStyle(path).stroke);
    const [casing, middle] = [await stroke('.outline-casing'), await stroke('.outline-line')];
    expect(contrast(casing, middle)).toBeGreaterThanOrEqual(9);
    // One of two tones that far apart has 3:1 against any ground between them.
    const { x, y } = await site.map.capital('MA-08');
    await page.mouse.click(x, y);
    await expect(site.map.ring).toBeHidden();
  }
});

test('what the page became is said once, and only the heading', async ({ site, page }) => {
  await site.open('/fr/regions/souss-massa/');
  const announcer = page.getByTestId('announcer');
  await expect(announcer).toHaveText('');
  await expect(page.locator('[aria-live], [role=status]:visible, [role=alert]:visible')).toHaveCount(1);
  await announcer.evaluate((region) => {
    const said: string[] = [];
    const look = () => region.textContent && said.push(region.textContent);
    new MutationObserver(look).observe(region, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { said });
  });
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  await site.link('MA-03').click();
  await expect.poll(said).toEqual([regionName('fr', 'MA-03')]);
  // The same again, another language, and moves of the map say nothing.
  await site.link('MA-03').click();
  await site.map.zoomIn.click();
  await site.language('en').click();
  await site.expectLanguage('en');
  await site.expectRegion('MA-03', 'en');
  await site.link('MA-07').click();
  await site.expectRegion('MA-07', 'en');
  expect(await said()).toEqual([regionName('fr', 'MA-03'), regionName('en', 'MA-07')]);
});

/** Contrast of two colours as WCAG 2 defines it. */
function contrast(one: string, other: string) {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string) {
  const [r = 0, g = 0, b = 0] = (colour.match(/\d+(\.\d+)?/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
