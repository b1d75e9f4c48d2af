import { expect, test as base } from './fixtures.ts';
import { Kiosk } from './pages/kiosk.ts';

const test = base.extend<{ kiosk: Kiosk }>({ kiosk: async ({ page, site }, use) => use(new Kiosk(page, site)) });

/** At 1,080 lines, which are 398 mm on a screen of 32 inches: least side of a target, and capitals of 7 mm. */
const [LINES, TARGET, CAPITAL] = [1080, 64, 19];

/** What can be touched and is on screen, smaller than `least`. */
const smallTargets = ({ page }: Kiosk, least: number) =>
  page.locator(':is(a[href], button, summary, input, [role=button]):visible:not(.skip, svg *)').evaluateAll(
    (all, least) =>
      all
        .map((one) => ({ name: one.textContent?.trim() || one.getAttribute('data-testid'), box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.bottom > 0 && box.top < innerHeight && Math.min(box.width, box.height) < least - 0.5)
        .map(({ name, box }) => `${name} ${box.width.toFixed(1)}x${box.height.toFixed(1)}`),
    least,
  );

/** Words on screen whose capitals are lower than `least`. */
const smallWords = ({ page }: Kiosk, least: number) =>
  page.evaluate((least) => {
    const brush = document.createElement('canvas').getContext('2d')!;
    const small: string[] = [];
    const walker = document.createTreeWalker(document.getElementById('app')!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent!.trim();
      const element = walker.currentNode.parentElement!;
      const box = element.getBoundingClientRect();
      if (!text || box.width < 2 || !element.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(element);
      brush.font = `${style.fontWeight} 100px ${style.fontFamily}`;
      // Letters of the map are drawn in its own units.
      const drawn = element instanceof SVGGraphicsElement ? element.getScreenCTM()! : { a: 1, b: 0 };
      const scale = Math.hypot(drawn.a, drawn.b);
      const height = (parseFloat(style.fontSize) * scale * brush.measureText('H').actualBoundingBoxAscent) / 100;
      if (height < least - 0.3) small.push(`${text}: ${height.toFixed(1)}`);
    }
    return small;
  }, least);

/** Nothing is too small once all is drawn: the map is measured in the browser's own time, and drawn in that of the test. */
const drawn = ({ page }: Kiosk, small: () => Promise<string[]>, region: string) =>
  expect
    .poll(async () => {
      await page.clock.runFor(500);
      return small();
    }, region)
    .toEqual([]);

for (const [width, height] of [[1080, 1920], [1920, 1080], [2160, 3840], [3840, 2160]]) {
  test.describe(`${width}x${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: true });
    const enlarged = Math.min(width, height) / LINES;

    for (const query of ['lang=fr', 'lang=ar', 'lang=fr&controls=low']) {
      test(`for arm's length, within the screen: ${query}`, async ({ site, page, kiosk }) => {
        await kiosk.open(query);
        for (const region of ['', 'MA-08', 'MA-11']) {
          if (region) await site.link(region).click();
          await kiosk.expectPanel(region);
          await drawn(kiosk, () => smallTargets(kiosk, TARGET * enlarged), region);
          if (query.includes('fr')) await drawn(kiosk, () => smallWords(kiosk, CAPITAL * enlarged), region);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        }
        await kiosk.openKeys();
        await page.locator('.key').first().click();
        expect(await smallTargets(kiosk, TARGET * enlarged)).toEqual([]);
        const keys = (await page.locator('.keys').boundingBox())!;
        expect(keys.y).toBeGreaterThanOrEqual(0);
        expect(keys.y + keys.height).toBeLessThanOrEqual(height);
        for (const key of await page.locator('.key').all()) await expect(key).toBeInViewport({ ratio: 1 });
      });
    }

    test('stops and regions of the map, too', async ({ site, page, kiosk }) => {
      await kiosk.open();
      const sides = () => site.map.svg.locator('.stop-hit').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
      await drawn(kiosk, async () => (await sides()).filter((side) => side < TARGET * enlarged - 0.5).map(String), 'stops');
      expect((await sides()).length).toBeGreaterThan(0);
    });

    test('low controls are in the lower half', async ({ page, kiosk }) => {
      await kiosk.open();
      const places = () => Promise.all(['.masthead', '.dock'].map(async (part) => (await page.locator(part).boundingBox())!.y));
      expect((await places())[0]).toBe(0);
      await page.getByTestId('controls-low').click();
      for (const y of await places()) expect(y).toBeGreaterThan(height / 2);
    });
  });
}
