import { expect, test } from './fixtures.ts';

const HTML = { status: 200, contentType: 'text/html', body: '<!doctype html><title>404</title><p>Not found' };

/** What a browser says of its own accord about a start that fails. */
const NOISE = [/Failed to load resource/, /WebAssembly/, /wasm/, /MIME type/, /Failed to fetch/, /boot\.js/];

test.describe('a start that fails leaves the fallback', () => {
  for (const [fault, answer] of [
    ['missing', { status: 404, body: 'Not found' }],
    ['broken on the server', { status: 500, body: '' }],
    ['a page in its place', HTML],
    ['empty', { status: 200, contentType: 'application/wasm', body: '' }],
    ['cut off', { status: 200, contentType: 'application/wasm', body: Buffer.from('0061736d01000000010401', 'hex') }],
  ] as const) {
    test(`the wasm is ${fault}`, async ({ site, noise, page }) => {
      noise.tolerate(...NOISE);
      await page.route('**/*.wasm', (route) => route.fulfill(answer));
      await site.goto('/fr/regions/oriental/');
      await site.expectFallback('fr');
      await expect(site.html).toHaveAttribute('data-failed', /.+/);
      await expect(site.html).not.toHaveAttribute('data-ready');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

      await page.unroute('**/*.wasm');
      await site.retry.click();
      await site.expectReady();
      await site.expectRegion('MA-02');
      await expect(site.fallback).toBeHidden();
    });
  }

  test('the glue script is missing', async ({ site, noise, page }) => {
    noise.tolerate(...NOISE, /dynamically imported module/);
    await page.route(/onmt-tour-map-[0-9a-f]+\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
    await site.goto('/fr/');
    await site.expectFallback('fr');
  });
});

test('without boot.js the page still says what it is', async ({ site, noise, page }) => {
  noise.tolerate(...NOISE);
  await page.route('**/boot.js', (route) => route.fulfill({ status: 404, body: '' }));
  await site.goto('/fr/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page still says what it is', async ({ site, page }) => {
    await site.goto('/fr/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test('a missing stylesheet leaves the words in order', async ({ site, noise, page }) => {
  noise.tolerate(/Failed to load resource/, /Did not parse stylesheet|Refused to apply style/);
  await page.route('**/*.css', (route) => route.fulfill({ status: 404, body: '' }));
  await site.open('/fr/regions/oriental/');
  await expect(site.heading).toBeVisible();
  await expect(site.list).toHaveCount(12);
  await site.link('MA-08').click();
  await site.expectRegion('MA-08');
});
