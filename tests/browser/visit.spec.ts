import type { CDPSession, Page } from '@playwright/test';
import { edition, region, regionName } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import { FILES } from './pages/program.ts';

/** Bytes on the wire: bodies in brotli, fonts apart. */
const FIRST_VISIT = 194_560;
/** Bytes of headers and bodies. */
const REPEAT_VISIT = 2_000;

type Transfer = { path: string; status: number; encoding: string; bytes: number; cached: boolean };

/** What a page moves: headers and bodies, as the browser counts them. */
async function transfers(page: Page): Promise<Transfer[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const seen: Transfer[] = [];
  const byId = new Map<string, Transfer>();
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const transfer = {
      path: new URL(response.url).pathname,
      status: response.status,
      encoding: response.headers['Content-Encoding'] ?? '',
      bytes: response.encodedDataLength,
    };
    seen.push(transfer);
    byId.set(requestId, transfer);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const transfer = byId.get(requestId);
    if (transfer) transfer.bytes = encodedDataLength;
  });
  return seen;
}

const told = (seen: Transfer[]) => seen.map(({ path, status, bytes }) => `${path} ${status} ${bytes}`).join('\n');

test('a first visit asks for each file once, compressed, within the budget', async ({ site, page }) => {
  const bodies: Promise<[string, string, number]>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const encoding = async () => (await response.headerValue('content-encoding')) ?? '';
    const length = async () => Number(await response.headerValue('content-length'));
    bodies.push(Promise.all([pathname, encoding(), length()]));
  });
  await site.open('/fr/');
  const moved = await Promise.all(bodies);
  const paths = moved.map(([path]) => path);
  expect(paths).toEqual([...new Set(paths)]);

  const texts = moved.filter(([path]) => /(\/|\.(html|js|css|json|svg|wasm|webmanifest))$/.test(path));
  expect(texts.filter(([, encoding]) => encoding !== 'br')).toEqual([]);
  // The rest of the program comes when the app answers already.
  const counted = moved.filter(([path]) => !path.endsWith('.woff2') && !FILES.rest.test(path));
  const total = counted.reduce((sum, [, , bytes]) => sum + bytes, 0);
  console.log(`first visit: ${total} bytes in ${counted.length} files, fonts apart`);
  const list = counted.map(([path, , bytes]) => `${path} ${bytes}`).join('\n');
  expect(total, list).toBeLessThanOrEqual(FIRST_VISIT);
});

test('a repeat visit moves next to nothing', async ({ site, page, context }) => {
  await site.open('/fr/');
  await page.waitForLoadState('networkidle');
  const again = await context.newPage();
  const seen = await transfers(again);
  await again.goto('./fr/');
  await expect(again.locator('html')).toHaveAttribute('data-ready', '');
  await again.waitForLoadState('networkidle');
  const total = seen.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`repeat visit: ${total} bytes in ${seen.length} files\n${told(seen)}`);
  expect(total, told(seen)).toBeLessThanOrEqual(REPEAT_VISIT);
});

test.describe('before the app is there', () => {
  for (const by of ['map', 'list'] as const) {
    test(`a region of the ${by} shows in place, and the app takes over what it shows`, async ({ site, program, page }) => {
      const release = await program.hold();
      await page.goto('./fr/', { waitUntil: 'commit' });
      await program.booted();
      const navigations = program.navigations();
      await page.evaluate(() => Object.assign(window, { sameDocument: true }));
      await (by === 'map' ? site.map.clickRegion('MA-08') : site.link('MA-08').click());
      await site.expectRegion('MA-08');
      await expect(site.html).not.toHaveAttribute('data-ready');
      await site.language('en').focus();
      release();
      await site.expectReady();
      await site.expectRegion('MA-08');
      await expect(site.language('en')).toBeFocused();
      expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
      await page.goBack();
      await site.expectCountry();
      expect(navigations).toEqual([]);
    });
  }

  test('a marker on a stop’s page shows its card on the region’s page', async ({ site, program, page }) => {
    const stop = edition('2025').stops[1];
    const { highlights } = region(stop.region);
    const card = page.locator(`#${highlights[highlights.length - 1].id}`);
    const release = await program.hold();
    await page.goto(`./fr/tour/2025/${stop.id}/`, { waitUntil: 'commit' });
    await program.booted();
    const navigations = program.navigations();
    await site.map.highlights.last().dispatchEvent('click', { bubbles: true, cancelable: true });
    await site.expectRegion(stop.region);
    await expect(site.html).not.toHaveAttribute('data-ready');
    await expect(card).toBeInViewport();
    release();
    await site.expectReady();
    await site.expectRegion(stop.region);
    expect(navigations).toEqual([]);
  });

  for (const first of ['page', 'app'] as const) {
    test(`a region is named at once; the ${first} that comes first shows the rest`, async ({ site, program, page }) => {
      const release = await program.hold();
      let send = () => {};
      const sent = new Promise<void>((resolve) => (send = resolve));
      await page.route(`**/regions/${region('MA-08').slug}/`, async (route) => {
        await sent;
        await route.fallback();
      });
      await page.goto('./fr/', { waitUntil: 'commit' });
      await program.booted();
      const navigations = program.navigations();
      await site.link('MA-08').click();
      await expect(site.heading).toHaveText(regionName('fr', 'MA-08'));
      await expect(site.panel).toHaveAttribute('data-region', 'MA-08');
      await site.expectSelected('MA-08');
      const card = page.locator(`[data-highlight="${region('MA-08').highlights[0].id}"]`);
      await expect(card).toHaveCount(0);
      if (first === 'page') {
        send();
        await expect(card).toHaveCount(1);
        await expect(site.html).not.toHaveAttribute('data-ready');
        release();
      } else {
        release();
        await expect(card).toHaveCount(1);
        send();
      }
      await site.expectReady();
      await site.expectRegion('MA-08');
      await expect(card).toHaveCount(1);
      expect(navigations).toEqual([]);
    });
  }

  test('Back returns to what was shown', async ({ site, program, page }) => {
    const release = await program.hold();
    await page.goto('./fr/', { waitUntil: 'commit' });
    await program.booted();
    await site.link('MA-08').click();
    await site.expectRegion('MA-08');
    await page.goBack({ waitUntil: 'commit' });
    await site.expectCountry();
    release();
    await site.expectReady();
    await site.expectCountry();
  });
});
