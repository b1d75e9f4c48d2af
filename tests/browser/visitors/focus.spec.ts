import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import type { Site } from '../pages/site.ts';
import { alike, contrast, painted, picture, pixel, type Box, type Colour } from './colour.ts';

/** Room around an element that its ring may take, pixels. */
const ROOM = 8;

async function around(target: Locator): Promise<Box> {
  const box = await target.boundingBox();
  const window = target.page().viewportSize();
  if (!box || !window) throw new Error('not on screen');
  const [left, top] = [Math.max(0, Math.floor(box.x - ROOM)), Math.max(0, Math.floor(box.y - ROOM))];
  const right = Math.min(window.width, Math.ceil(box.x + box.width + ROOM));
  const bottom = Math.min(window.height, Math.ceil(box.y + box.height + ROOM));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The two tones of every ring. */
async function tones(page: Page): Promise<[Colour, Colour]> {
  const [outer, inner] = await painted(page, ['var(--focus-outer)', 'var(--focus-inner)']);
  return [outer.colour, inner.colour];
}

/** How many pixels each tone gains when the keyboard's focus comes, and how many change by a contrast of 3. */
async function ring(site: Site, target: Locator, [outer, inner]: [Colour, Colour]) {
  const { page } = site;
  // The last that was used must be the keyboard: only then a ring is shown.
  await page.keyboard.press('Shift');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await target.scrollIntoViewIfNeeded();
  const clip = await around(target);
  const before = await picture(page, clip);
  await target.focus();
  await site.drawn();
  const after = await picture(page, clip);
  const gained = { outer: 0, inner: 0, clear: 0 };
  for (let index = 0; index < before.width * before.height; index += 1) {
    const [was, is] = [pixel(before, index), pixel(after, index)];
    if (alike(was, is, 4)) continue;
    if (alike(is, outer)) gained.outer += 1;
    if (alike(is, inner)) gained.inner += 1;
    if (contrast(was, is) >= 3) gained.clear += 1;
  }
  return gained;
}

for (const theme of ['light', 'dark'] as const) {
  test(`a ring of two tones around what has the focus, ${theme}`, async ({ site, page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await site.open(`/fr/?theme=${theme}`);
    const both = await tones(page);
    // Of any two greys with this contrast one stands out from every ground by more than 3.
    expect(contrast(...both)).toBeGreaterThanOrEqual(9);
    const targets: [name: string, target: Locator, share: number][] = [
      ['link of the list', site.link('MA-03'), 1],
      ['link of a language', site.language('en'), 1],
      ['button of the masthead', site.themeButton, 1],
      ['button of the map', site.map.zoomOut, 0.5],
      ['stop of the tour', site.tour.item('2025-fes').getByRole('link'), 0.5],
      ['menu', page.getByTestId('export'), 1],
      ['stop on the map', site.map.stop('2025-fes'), 0.5],
      // Markers and names stand on its outline.
      ['region on the map', site.map.region('MA-08'), 0.5],
      ['small region on the map', site.map.region('MA-06'), 0.5],
    ];
    const faults: string[] = [];
    for (const [name, target, share] of targets) {
      const { width, height } = await around(target);
      // A line of one pixel around the element, or that share of it.
      const least = share * 2 * (width + height - 4 * ROOM);
      const { outer, inner, clear } = await ring(site, target, both);
      if (outer < least || inner < least / 2 || clear < least) {
        faults.push(`${name}: ${outer} and ${inner} pixels in the tones, ${clear} clear, of ${Math.round(least)}`);
      }
    }
    expect(faults).toEqual([]);
  });
}
