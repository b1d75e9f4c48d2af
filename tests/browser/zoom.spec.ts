import { expect, test } from './fixtures.ts';
import type { Site } from './pages/site.ts';

/** Every value that `data-zoom` takes from now on. */
async function recordZoom({ map, page }: Site) {
  await map.svg.evaluate((svg) => {
    const seen: (string | null)[] = [];
    new MutationObserver(() => seen.push(svg.getAttribute('data-zoom'))).observe(svg, { attributeFilter: ['data-zoom'] });
    Object.assign(window, { zoomsSeen: seen });
  });
  return () => page.evaluate(() => (window as unknown as { zoomsSeen: string[] }).zoomsSeen);
}

test('the buttons zoom in, out and back to the whole country', async ({ site }) => {
  await site.open('/fr/');
  expect(await site.map.zoom()).toBe(1);
  await site.map.zoomIn.click();
  await expect.poll(() => site.map.zoom()).toBeGreaterThan(1);
  const once = await site.map.zoom();
  await site.map.zoomIn.click();
  await expect.poll(() => site.map.zoom()).toBeGreaterThan(once);
  await site.map.zoomOut.click();
  await expect.poll(() => site.map.zoom()).toBeCloseTo(once, 2);
  await site.map.zoomReset.click();
  await expect.poll(() => site.map.zoom()).toBe(1);
});

test('zooming out stops at the whole country, zooming in at a limit', async ({ site }) => {
  await site.open('/fr/');
  await site.map.zoomOut.click();
  expect(await site.map.zoom()).toBe(1);
  const zooms = [];
  for (let press = 0; press < 12; press += 1) {
    await site.map.zoomIn.click();
    zooms.push(await site.map.zoom());
  }
  expect(zooms.at(-1)).toBe(zooms.at(-2));
  expect(zooms.every(Number.isFinite)).toBe(true);
});

test('the whole country also lets the region go', async ({ site }) => {
  await site.open('/fr/regions/marrakech-safi/');
  expect(await site.map.zoom()).toBeGreaterThan(1);
  await site.map.zoomReset.click();
  await site.expectCountry();
  await expect.poll(() => site.map.zoom()).toBe(1);
});

test('the map goes to the region, and fits it into the window', async ({ site }) => {
  await site.open('/fr/');
  for (const id of ['MA-01', 'MA-12', 'MA-06']) {
    await site.link(id).click();
    await site.map.expectSelected(id);
    const [region, map] = [await site.map.region(id).boundingBox(), await site.map.svg.boundingBox()];
    if (!region || !map) throw new Error('the map is not drawn');
    expect(region.x).toBeGreaterThanOrEqual(map.x);
    expect(region.y).toBeGreaterThanOrEqual(map.y);
    expect(region.x + region.width).toBeLessThanOrEqual(map.x + map.width);
    expect(region.y + region.height).toBeLessThanOrEqual(map.y + map.height);
  }
});

test('with reduced motion the map is there at once', async ({ site }) => {
  await site.open('/fr/');
  const zooms = await recordZoom(site);
  await site.link('MA-10').click();
  await expect.poll(zooms).toHaveLength(1);
  const there = await site.map.zoom();
  await site.open('/fr/regions/guelmim-oued-noun/');
  expect(await site.map.zoom()).toBeCloseTo(there, 2);
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('a page opened by its address is there at once', async ({ site, page }) => {
    await page.addInitScript(() => {
      const seen: (string | null)[] = [];
      const look = (changes: MutationRecord[]) =>
        changes.forEach(({ target }) => seen.push((target as Element).getAttribute('data-zoom')));
      new MutationObserver(look).observe(document, { attributeFilter: ['data-zoom'], subtree: true });
      Object.assign(window, { zoomsSeen: seen });
    });
    await site.open('/fr/regions/souss-massa/');
    const there = await site.map.svg.getAttribute('data-zoom');
    await site.map.zoomReset.click();
    await expect.poll(() => site.map.zoom()).toBe(1);
    const seen = await page.evaluate(() => (window as unknown as { zoomsSeen: string[] }).zoomsSeen);
    // Once drawn and once measured; then only the journey back, which begins where the page stood.
    expect(seen.slice(0, 2)).toContain(there);
    expect(seen.slice(2).every((zoom) => Number(zoom) <= Number(there))).toBe(true);
  });

  /** The scale at which the map stands still on a page. */
  async function zoomAt(site: Site, address: string) {
    await site.page.emulateMedia({ reducedMotion: 'reduce' });
    await site.open(address);
    const zoom = await site.map.svg.getAttribute('data-zoom');
    await site.page.emulateMedia({ reducedMotion: 'no-preference' });
    return zoom ?? '';
  }

  test('the map travels, and arrives where the address leads', async ({ site, page }) => {
    const goal = Number(await zoomAt(site, '/fr/regions/oriental/'));
    await page.clock.install({ time: new Date('2026-01-01T10:00:00Z') });
    await site.open('/fr/');
    await page.clock.pauseAt(new Date('2026-01-01T11:00:00Z'));
    await site.link('MA-02').click();
    await page.clock.runFor(200);
    const underWay = await site.map.zoom();
    expect(underWay).not.toBe(1);
    expect(underWay).not.toBe(goal);
    await page.clock.runFor(2000);
    expect(await site.map.zoom()).toBe(goal);
  });

  test('a second choice on the way takes over', async ({ site }) => {
    const goal = await zoomAt(site, '/fr/regions/souss-massa/');
    await site.open('/fr/');
    await site.link('MA-01').click();
    await site.link('MA-09').click();
    await expect(site.map.svg).toHaveAttribute('data-zoom', goal);
    await site.expectRegion('MA-09');
  });
});
