import { expect, test } from './fixtures.ts';
import { FILES, GONE } from './pages/program.ts';

const HTML = { status: 200, contentType: 'text/html', body: '<!doctype html><title>404</title><p>Not found' };
const WASM = { status: 200, contentType: 'application/wasm' };

/** What a browser says of its own accord about a start that fails. */
const NOISE = [/Failed to load resource/, /WebAssembly/, /wasm/i, /MIME type/, /Failed to fetch/, /digest/, /module script/];

test.describe('a start that fails leaves the page and the fallback', () => {
  for (const [fault, answer] of [
    ['missing', GONE],
    ['broken on the server', { status: 500, body: '' }],
    ['a page in its place', HTML],
    ['empty', { ...WASM, body: '' }],
    ['cut off', { ...WASM, body: Buffer.from('0061736d01000000010401', 'hex') }],
  ] as const) {
    test(`the wasm is ${fault}`, async ({ site, program, noise, page }) => {
      noise.tolerate(...NOISE);
      await program.answer(FILES.wasm, answer);
      await site.goto('/fr/regions/oriental/');
      await site.expectFallback('fr');
      await expect(site.html).toHaveAttribute('data-failed', /.+/);
      await expect(site.html).not.toHaveAttribute('data-ready');
      await site.expectRegion('MA-02');

      await site.link('MA-08').click();
      await site.expectRegion('MA-08');
      await site.expectFallback('fr');

      await page.unroute(FILES.wasm);
      await site.retry.click();
      await site.expectReady();
      await site.expectRegion('MA-08');
      await expect(site.fallback).toBeHidden();
    });
  }

  test('one byte of the wasm was changed', async ({ site, program, noise }) => {
    noise.tolerate(...NOISE);
    await program.change(FILES.wasm, (body) => {
      const changed = Buffer.from(body);
      const word = changed.indexOf('regions.json');
      expect(word).toBeGreaterThan(0);
      changed[word] += 1;
      // Still a whole program: only its digest tells.
      expect(WebAssembly.validate(changed)).toBe(true);
      return changed;
    });
    await site.goto('/fr/');
    await site.expectFallback('fr');
    await site.expectCountry();
    await expect(site.html).not.toHaveAttribute('data-ready');
  });

  for (const file of ['glue', 'boot', 'guard'] as const) {
    test(`the script ${file} was changed`, async ({ site, program, noise, page }) => {
      noise.tolerate(...NOISE);
      await program.change(FILES[file], (body) => Buffer.concat([Buffer.from('globalThis.tampered = 1;'), body]));
      await site.goto('/fr/');
      // Without the guard nobody misses anything: the app starts.
      await (file === 'guard' ? site.expectReady() : site.expectFallback('fr'));
      await site.expectCountry();
      expect(await page.evaluate(() => 'tampered' in window)).toBe(false);
    });
  }

  for (const file of ['glue', 'boot'] as const) {
    test(`the script ${file} is missing: one reload, then the fallback`, async ({ site, program, noise }) => {
      noise.tolerate(...NOISE);
      await program.answer(FILES[file], GONE);
      const navigations = program.navigations();
      await site.goto('/fr/');
      await site.expectFallback('fr');
      await site.expectCountry();
      expect(navigations).toHaveLength(2);
      await site.map.clickRegion('MA-08');
      await site.expectRegion('MA-08');
    });
  }

  test('boot throws', async ({ site, program, noise }) => {
    noise.tolerate(...NOISE, /page error: Error: boot broke/);
    await program.changePages((html) => html.replace(/integrity="[^"]*"/g, ''));
    await program.answer(FILES.boot, { contentType: 'text/javascript', body: 'throw new Error("boot broke");' });
    await site.goto('/ar/');
    await site.expectFallback('ar');
    await site.expectCountry('ar');
  });

  test('there is no WebAssembly', async ({ site, page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
    await site.goto('/es/');
    await site.expectFallback('es');
    await site.link('MA-02').click();
    await site.expectRegion('MA-02', 'es');
    await site.expectFallback('es');
  });

  test('a policy forbids wasm', async ({ site, program, noise }) => {
    noise.tolerate(...NOISE, /Content Security Policy/);
    await program.changePages((html) => html, { 'content-security-policy': "default-src 'self'; script-src 'self'" });
    await site.goto('/en/');
    await site.expectFallback('en');
    await site.map.clickRegion('MA-10');
    await site.expectRegion('MA-10', 'en');
    await site.expectFallback('en');
  });
});

test('without the guard the app starts', async ({ site, program, noise }) => {
  noise.tolerate(...NOISE);
  await program.answer(FILES.guard, GONE);
  await site.open('/fr/');
  await site.link('MA-08').click();
  await site.expectRegion('MA-08');
});

test('a wasm that stalls: the fallback after 15 s, and the app when it comes', async ({ site, program, page }) => {
  await page.clock.install({ time: '2026-01-01T08:00:00Z' });
  await page.clock.pauseAt('2026-01-01T08:00:01Z');
  const release = await program.hold();
  await page.goto('./fr/', { waitUntil: 'commit' });
  await expect(site.retry).toBeAttached();
  await page.clock.runFor(14_000);
  await expect(site.fallback).toBeHidden();
  await page.clock.runFor(2_000);
  await site.expectFallback('fr');
  await expect(site.html).toHaveAttribute('data-failed', 'slow');
  release();
  await site.expectReady();
  await expect(site.fallback).toBeHidden();
  await expect(site.html).not.toHaveAttribute('data-failed');
});

// As happened while one service worker gave way to the next.
test('a wasm whose first request is lost: it is asked for once more', async ({ site, page }) => {
  await page.addInitScript(() => {
    const ask = window.fetch;
    let isLost = false;
    window.fetch = (input, init) => {
      if (isLost || !String(input).endsWith('_bg.wasm')) return ask(input, init);
      isLost = true;
      return Promise.reject(new TypeError('Failed to fetch'));
    };
  });
  await site.open('/fr/');
  await site.link('MA-08').click();
  await site.expectRegion('MA-08');
  await expect(site.html).not.toHaveAttribute('data-failed');
});

test('a missing stylesheet leaves the words in order', async ({ site, program, noise, page }) => {
  noise.tolerate(...NOISE, /Did not parse stylesheet|Refused to apply style/);
  await program.answer(FILES.style, GONE);
  await site.open('/fr/regions/oriental/');
  const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? NaN;
  const order = ['header', '[data-region-link]', '[data-testid=map]', '[data-testid=region-panel]', '[data-stop-item]'];
  const tops = await Promise.all(order.map(top));
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  await expect(site.heading).toBeVisible();
  await expect(site.list).toHaveCount(12);
  await site.link('MA-08').click();
  await site.expectRegion('MA-08');
});

test('redeployed while open: the session goes on', async ({ site, program }) => {
  await site.open('/fr/');
  await program.answer(FILES.hashed, GONE);
  const navigations = program.navigations();
  await site.map.clickRegion('MA-08');
  await site.expectRegion('MA-08');
  await site.language('en').click();
  await site.expectRegion('MA-08', 'en');
  await site.language('zgh').click();
  await site.expectRegion('MA-08', 'zgh');
  await site.themeButton.click();
  await expect(site.html).toHaveAttribute('data-theme', 'dark');
  expect(navigations).toEqual([]);
});

test('an old page whose files are gone: one reload, then the fallback', async ({ site, program, noise }) => {
  noise.tolerate(...NOISE);
  // The guard is what still runs.
  await program.changePages((html) => html.replace(/(\/(?:onmt-tour-map|boot))-[0-9a-f]{16}/g, '$1-0000000000000000'));
  const navigations = program.navigations();
  await site.goto('/fr/');
  await site.expectFallback('fr');
  await expect(site.html).toHaveAttribute('data-failed', 'files');
  await site.expectCountry();
  expect(navigations).toEqual([`${site.base}/fr/`, `${site.base}/fr/`]);
});

test('an old page of which not even the guard is left is a page of links', async ({ site, program, noise }) => {
  noise.tolerate(...NOISE);
  await program.changePages((html) => html.replace(/-[0-9a-f]{16}(?=(_bg)?\.\w+)/g, '-0000000000000000'));
  await site.goto('/fr/');
  await site.expectCountry();
  await site.link('MA-08').click();
  await site.expectRegion('MA-08');
});
