import type { Page } from '@playwright/test';
import { capital } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import { Fingers } from './pages/hand.ts';
import type { Point } from './pages/map-view.ts';
import type { Site } from './pages/site.ts';

const REGION = '/fr/regions/fes-meknes/';
const FES = capital('MA-03').position;

const near = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const shifted = ({ x, y }: Point, right: number, down: number) => ({ x: x + right, y: y + down });

/** Where a point comes to be when the map is drawn twice as large about `pivot`. */
const twiceAsFar = (pivot: Point, point: Point) => shifted(pivot, 2 * (point.x - pivot.x), 2 * (point.y - pivot.y));

/** Where Fès is drawn comes to be within a few pixels of a point. */
async function expectFesAt(site: Site, point: Point, within = 12) {
  await expect.poll(async () => near(await site.map.pixel(FES), point)).toBeLessThan(within);
}

test.describe('with a mouse', () => {
  test('a drag takes the map along and selects nothing', async ({ site }) => {
    await site.open(REGION);
    const from = await site.map.pixel(FES);
    await site.map.drag(from, shifted(from, 120, 70));
    await expectFesAt(site, shifted(from, 120, 70));
    await site.expectRegion('MA-03');
    await expect(site.map.svg).not.toHaveClass(/moving/);
  });

  test('a drag from a region selects nothing either, a click on it does', async ({ site, page }) => {
    await site.open('/fr/');
    await site.map.zoomIn.click();
    await site.map.zoomIn.click();
    await expect.poll(() => site.map.zoom()).toBeGreaterThan(2);
    const [capital, from] = [await site.map.capital('MA-05'), await site.map.land('MA-05')];
    await site.map.drag(from, shifted(from, 60, 20));
    await site.expectCountry();
    expect(near(await site.map.capital('MA-05'), capital)).toBeGreaterThan(30);
    const { x, y } = await site.map.land('MA-05');
    await page.mouse.click(x, y);
    await site.expectRegion('MA-05');
  });

  test('an unsteady click selects', async ({ site, page }) => {
    await site.open('/fr/');
    const { x, y } = await site.map.capital('MA-08');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 3, y + 2);
    await page.mouse.up();
    await site.expectRegion('MA-08');
  });

  test('the country cannot be dragged off the screen', async ({ site, page }) => {
    await site.open('/fr/regions/casablanca-settat/');
    const middle = await site.map.middle();
    const box = await site.map.svg.boundingBox();
    for (const way of [300, -300]) {
      for (let drag = 0; drag < 14; drag += 1) await site.map.drag(middle, shifted(middle, way, way * 0.8));
      const shown = await page.evaluate(() => {
        const stage = document.querySelector('.stage')!.getBoundingClientRect();
        return [...document.querySelectorAll('[data-region] path')].some((path) => {
          const land = path.getBoundingClientRect();
          return land.right > stage.left && land.left < stage.right && land.bottom > stage.top && land.top < stage.bottom;
        });
      });
      expect(shown, `${way}, ${JSON.stringify(box)}`).toBe(true);
    }
  });

  test('a button that comes up outside the window leaves no drag behind', async ({ site, page }) => {
    await site.open(REGION);
    const from = await site.map.pixel(FES);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y, { steps: 4 });
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await expectFesAt(site, shifted(from, 40, 0));
    await page.mouse.move(from.x + 200, from.y + 90, { steps: 4 });
    await site.drawn();
    await expectFesAt(site, shifted(from, 40, 0));
    await page.mouse.up();
  });

  test('the wheel is the page’s until the map was clicked', async ({ site, page }) => {
    await site.open('/fr/');
    const over = await site.map.capital('MA-05');
    await site.map.wheel(over, -300);
    await expect(site.map.hint).toHaveText('Ctrl + molette pour zoomer');
    expect(await site.map.zoom()).toBe(1);

    await page.keyboard.down('Control');
    await site.map.wheel(over, -300);
    await page.keyboard.up('Control');
    await expect.poll(() => site.map.zoom()).toBeGreaterThan(1.2);
    // The place under the pointer stays there.
    expect(near(await site.map.capital('MA-05'), over)).toBeLessThan(3);
    await expect(site.map.hint).toHaveCount(0);

    await site.map.zoomReset.click();
    await expect.poll(() => site.map.zoom()).toBe(1);
    const { x, y } = await site.map.land('MA-05');
    await page.mouse.click(x, y);
    await site.expectRegion('MA-05');
    const opened = await site.map.zoom();
    await page.mouse.wheel(0, -200);
    await expect.poll(() => site.map.zoom()).toBeGreaterThan(opened);
    // Once the pointer has left, the wheel is the page's again.
    await page.mouse.move(5, 5);
    const left = await site.map.zoom();
    await site.map.wheel(await site.map.middle(), -300);
    await expect(site.map.hint).toBeVisible();
    expect(await site.map.zoom()).toBe(left);
  });

  test('a double click zooms about its place', async ({ site, page }) => {
    await site.open(REGION);
    const [at, fes] = [await site.map.land('MA-03'), await site.map.pixel(FES)];
    const zoom = await site.map.zoom();
    await page.mouse.dblclick(at.x, at.y);
    await expect.poll(() => site.map.zoom()).toBeCloseTo(zoom * 2, 1);
    expect(near(await site.map.pixel(FES), twiceAsFar(at, fes))).toBeLessThan(3);
    await site.expectRegion('MA-03');
  });

  test('the pad moves the map, by pointer and by keyboard', async ({ site, page }) => {
    await site.open('/fr/');
    await expect(site.map.panToggle).toBeHidden();
    await site.open(REGION);
    await expect(site.map.pan).toBeHidden();
    await expect(site.map.panToggle).toHaveAccessibleName('Déplacer la carte');
    await expect(site.map.panToggle).toHaveAttribute('aria-expanded', 'false');
    await site.map.panToggle.click();
    await expect(site.map.panToggle).toHaveAttribute('aria-expanded', 'true');
    await expect(site.map.pan).toBeVisible();
    for (const [id, right, down] of [['pan-right', -1, 0], ['pan-left', 1, 0], ['pan-up', 0, 1], ['pan-down', 0, -1]] as const) {
      const before = await site.map.pixel(FES);
      const button = page.getByTestId(id);
      await expect(button).toHaveAccessibleName(/^Vers /);
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      await button.focus();
      await page.keyboard.press('Enter');
      await expect.poll(async () => Math.sign(Math.round((await site.map.pixel(FES)).x - before.x))).toBe(right);
      expect(Math.sign(Math.round((await site.map.pixel(FES)).y - before.y))).toBe(down);
    }
  });
});

/** Takes hold of Fès, carries it off, and lets go: the map follows as a picture, and is drawn anew where it was left. */
async function carryFes(site: Site, page: Page) {
  const from = await site.map.pixel(FES);
  const grip = shifted(from, 30, 20);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(grip.x, grip.y, { steps: 3 });
  await expect(site.map.svg).not.toHaveCSS('transform', 'none');
  // The first few pixels may have been an unsteady click: the map stays behind the pointer by these.
  await site.drawn();
  const behind = await site.map.pixel(FES);
  const to = shifted(behind, 90, 50);
  await page.mouse.move(grip.x + 90, grip.y + 50, { steps: 6 });
  await expectFesAt(site, to, 2);
  await page.mouse.up();
  await expect(site.map.svg).toHaveCSS('transform', 'none');
  await expectFesAt(site, to, 2);
}

test('what is held stays under the pointer, on its way and once the map is drawn anew', async ({ site, page }) => {
  await site.open(REGION);
  await carryFes(site, page);
});

test('also on a large screen, whose map is a small one enlarged', async ({ site, page }) => {
  await page.setViewportSize({ width: 1080, height: 1920 });
  await page.goto('./kiosk/?lang=fr');
  await site.expectReady();
  await site.link('MA-03').click();
  await expect(site.map.svg).toHaveAttribute('data-zoom', /^[2-9]/);
  await carryFes(site, page);
});

test.describe('with a mouse and motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('a gesture ends a journey where it is', async ({ site, page }) => {
    await page.clock.install({ time: new Date('2026-01-01T10:00:00Z') });
    await site.open('/fr/');
    await page.clock.pauseAt(new Date('2026-01-01T11:00:00Z'));
    await site.link('MA-02').click();
    await page.clock.runFor(400);
    const underWay = await site.map.zoom();
    expect(underWay).toBeGreaterThan(1);
    const middle = await site.map.middle();
    await site.map.drag(middle, shifted(middle, 30, 30));
    await page.clock.runFor(3000);
    expect(await site.map.zoom()).toBeCloseTo(underWay, 1);
    await site.expectRegion('MA-02');
  });

  test('a map that is thrown glides on and comes to rest', async ({ site, page }) => {
    // A hand that rests before it lets go throws nothing, and a busy machine's hand may rest: again then.
    await expect(async () => {
      await site.open(REGION);
      const from = await site.map.pixel(FES);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 60, from.y, { steps: 3 });
      await page.mouse.up();
      await expect.poll(async () => (await site.map.pixel(FES)).x, { timeout: 2000 }).toBeGreaterThan(from.x + 62);
    }).toPass({ timeout: 40_000 });
    await expect(site.map.svg).not.toHaveClass(/moving/);
    await site.expectRegion('MA-03');
  });

  /** Fès is thrown to the right, and glides on as the clock of the page goes on. */
  async function throwFes(site: Site, page: Page) {
    await page.clock.install({ time: new Date('2026-01-01T10:00:00Z') });
    await site.open(REGION);
    await page.clock.pauseAt(new Date('2026-01-01T11:00:00Z'));
    const from = await site.map.pixel(FES);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (const right of [30, 60, 90]) {
      await page.mouse.move(from.x + right, from.y);
      await page.clock.runFor(20);
    }
    await page.mouse.up();
    await page.clock.runFor(40);
    expect((await site.map.pixel(FES)).x).toBeGreaterThan(from.x + 95);
  }

  test('the wheel zooms a map that glides, which stays so', async ({ site, page }) => {
    await throwFes(site, page);
    const before = await site.map.zoom();
    await page.mouse.wheel(0, -200);
    await page.clock.runFor(3000);
    expect(await site.map.zoom()).toBeGreaterThan(before * 1.2);
  });

  test('a button that is pressed while the map glides does what it says', async ({ site, page }) => {
    await throwFes(site, page);
    const before = await site.map.zoom();
    await site.map.zoomIn.click();
    await page.clock.runFor(3000);
    expect(await site.map.zoom()).toBeGreaterThan(before * 1.2);
  });

  test('a map that glides goes to the region that is chosen', async ({ site, page }) => {
    await throwFes(site, page);
    await site.link('MA-10').click();
    await page.clock.runFor(3000);
    await site.expectRegion('MA-10');
    expect(near(await site.map.capital('MA-10'), await site.map.middle())).toBeLessThan(300);
  });

  test('regions that come under a pointer that stands still do not light up until the map rests', async ({ site, page }) => {
    await page.clock.install({ time: new Date('2026-01-01T10:00:00Z') });
    await site.open('/fr/');
    await page.clock.pauseAt(new Date('2026-01-01T11:00:00Z'));
    const [one, other] = [site.map.region('MA-03'), site.map.region('MA-06')];
    await page.keyboard.down('Control');
    await site.map.wheel(await site.map.land('MA-03'), -300);
    await expect(one).toHaveClass(/hovered/);
    await page.clock.runFor(40);
    // As the browser says it once the map has moved below the pointer.
    await one.dispatchEvent('pointerleave');
    await other.dispatchEvent('pointerenter');
    await page.clock.runFor(40);
    await expect(one).toHaveClass(/hovered/);
    await expect(other).not.toHaveClass(/hovered/);
    await page.clock.runFor(1000);
    await expect(other).toHaveClass(/hovered/);
    await expect(one).not.toHaveClass(/hovered/);
  });

  test('names and markers are gone while the hand zooms far, and back where it rests', async ({ site, page }) => {
    await page.clock.install({ time: new Date('2026-01-01T10:00:00Z') });
    await site.open(REGION);
    await page.clock.pauseAt(new Date('2026-01-01T11:00:00Z'));
    const groups = [site.map.svg.locator('.labels'), site.map.svg.locator('.highlight-markers')];
    const named = () => site.map.svg.locator('[data-label]').evaluateAll((all) => all.map((one) => one.getAttribute('data-label')));
    const near = await named();
    await page.keyboard.down('Control');
    const over = await site.map.pixel(FES);
    for (let notch = 0; notch < 8; notch += 1) {
      await site.map.wheel(over, 200);
      await page.clock.runFor(40);
    }
    for (const group of groups) await expect(group).toHaveCSS('clip-path', 'inset(50%)');
    expect(await named()).toEqual(near);
    await page.clock.runFor(1000);
    for (const group of groups) await expect(group).toHaveCSS('clip-path', 'none');
    expect(await site.map.zoom()).toBe(1);
    expect(await named()).not.toEqual(near);
  });
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } });

  test('two fingers zoom and move the map', async ({ site, page }) => {
    await site.open('/fr/');
    const fingers = await Fingers.of(page);
    const middle = await site.map.middle();
    await fingers.drag(
      [shifted(middle, -20, 0), shifted(middle, 20, 0)],
      [shifted(middle, -60, 10), shifted(middle, 60, 10)],
    );
    await expect.poll(() => site.map.zoom()).toBeGreaterThan(2);
    await fingers.up();
    await site.expectCountry();
    await expect(site.map.svg).not.toHaveClass(/moving/);
    await expect(site.map.hint).toHaveCount(0);

    // Pinched together again: the whole country.
    await fingers.drag(
      [shifted(middle, 0, -80), shifted(middle, 0, 80)],
      [shifted(middle, 0, -10), shifted(middle, 0, 10)],
    );
    await fingers.up();
    await expect.poll(() => site.map.zoom()).toBe(1);
  });

  test('one finger scrolls the page, until the map is larger than its frame', async ({ site, page }) => {
    await site.open('/fr/');
    const stage = page.locator('.stage');
    await expect(stage).toHaveCSS('touch-action', 'pan-y');
    const fingers = await Fingers.of(page);
    const middle = await site.map.middle();
    await fingers.drag([middle], [shifted(middle, 70, 0)]);
    await fingers.up();
    await expect(site.map.hint).toHaveText('Deux doigts pour zoomer et déplacer la carte');
    expect(await site.map.zoom()).toBe(1);
    await site.expectCountry();

    await site.open(REGION);
    await expect(stage).toHaveCSS('touch-action', 'none');
    const from = await site.map.pixel(FES);
    await fingers.drag([from], [shifted(from, 50, 40)]);
    await fingers.up();
    await expectFesAt(site, shifted(from, 50, 40), 16);
    await site.expectRegion('MA-03');
  });

  test('a double tap zooms about its place', async ({ site, page }) => {
    await site.open(REGION);
    const zoom = await site.map.zoom();
    const [at, fes] = [await site.map.land('MA-03'), await site.map.pixel(FES)];
    const fingers = await Fingers.of(page);
    await fingers.tap(at);
    await fingers.tap(at);
    await expect.poll(() => site.map.zoom()).toBeCloseTo(zoom * 2, 1);
    expect(near(await site.map.pixel(FES), twiceAsFar(at, fes))).toBeLessThan(4);
    await site.expectRegion('MA-03');
  });

  test('fingers that the system takes leave no drag behind', async ({ site, page }) => {
    await site.open(REGION);
    const fingers = await Fingers.of(page);
    const from = await site.map.pixel(FES);
    await fingers.drag([from], [shifted(from, 40, 0)]);
    await fingers.cancel();
    await site.drawn();
    const there = await site.map.pixel(FES);
    await expect(site.map.svg).not.toHaveClass(/moving/);
    // The next finger begins anew: the map does not jump to it.
    await fingers.drag([shifted(there, -30, 30)], [shifted(there, -30, 70)]);
    await fingers.up();
    await expectFesAt(site, shifted(there, 0, 40), 16);
    await site.expectRegion('MA-03');
  });
});

test('on a kiosk everything is the map’s', async ({ site, page }) => {
  await site.open('/kiosk/');
  await expect(page.locator('.stage')).toHaveCSS('touch-action', 'none');
  await site.map.wheel(await site.map.middle(), -300);
  await expect.poll(() => site.map.zoom()).toBeGreaterThan(1.2);
  await expect(site.map.hint).toHaveCount(0);
});

test('hints are in the page’s language', async ({ site }) => {
  for (const [language, words] of [['ar', 'Ctrl + عجلة الفأرة للتكبير'], ['es', 'Ctrl + rueda para ampliar']]) {
    await site.open(`/${language}/`);
    await site.map.wheel(await site.map.middle(), 100);
    await expect(site.map.hint).toHaveText(words as string);
  }
});
