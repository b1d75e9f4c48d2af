import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { launchPastWorkers } from './chromium.ts';
import { LANGUAGES, edition, words } from './dataset.ts';
import { expect, test as base } from './fixtures.ts';
import { Host } from './pages/host.ts';
import { Site } from './pages/site.ts';
import { Worker } from './pages/worker.ts';

/** Each test has a host and a worker of its own. */
const test = base.extend<{ host: Host; worker: Worker }>({
  host: async ({}, use, info) => {
    const host = await Host.start(info.project.use.baseURL ?? '');
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.address),
  worker: async ({ page }, use) => use(new Worker(page)),
});

test.use({ serviceWorkers: 'allow', launchOptions: launchPastWorkers });

/** What a browser says of its own accord where there is no network, or no such file. */
const NOISE = [/Failed to load resource/, /net::ERR_/, /An unknown error occurred when fetching the script/];

const WORKER = /\/sw\.js$/;
const killSwitch = readFileSync(join(import.meta.dirname, '..', '..', 'deploy', 'kill-switch', 'sw.js'), 'utf8');

test.beforeEach(({ noise }) => noise.tolerate(...NOISE));

test('a visit without a network is the whole app, in every language and at every address', async ({ site, page, host, worker }) => {
  await site.open('/fr/');
  await worker.kept();
  host.goAway();

  for (const language of LANGUAGES) {
    await site.open(`/${language}/`);
    await site.expectCountry(language);
    await site.open(`/${language}/regions/draa-tafilalet/`);
    await site.expectRegion('MA-08', language);
  }
  await page.reload();
  await site.expectReady();
  await site.expectRegion('MA-08', 'es');

  await site.link('MA-02').click();
  await site.expectRegion('MA-02', 'es');
  await page.goBack();
  await site.expectRegion('MA-08', 'es');
  await site.language('ar').click();
  await site.expectRegion('MA-08', 'ar');

  const stop = edition('2025').stops[1];
  await site.open(`/en/tour/2025/${stop.id}/`);
  await expect(site.tour.item(stop.id)).toBeVisible();
  await expect(site.map.stop(stop.id)).toBeVisible();
  await site.open('/fr/?theme=dark');
  await expect(site.html).toHaveAttribute('data-theme', 'dark');
  const fonts = await page.evaluate(() => document.fonts.ready.then((all) => [...all].filter(({ status }) => status === 'error').length));
  expect(fonts).toBe(0);
  await page.goto('./');
  await site.expectReady();
});

test('a page that was seen is shown as it is, one that was not is drawn', async ({ site, page, host, worker }) => {
  await site.open('/fr/');
  await worker.kept();
  await site.open('/fr/regions/oriental/');
  await expect(site.html).toHaveAttribute('data-page', 'region');
  host.goAway();
  const kinds: (string | null)[] = [];
  for (const slug of ['oriental', 'draa-tafilalet']) {
    const response = await page.goto(`./fr/regions/${slug}/`);
    kinds.push(/data-page="?(\w+)/.exec((await response?.text()) ?? '')?.[1] ?? null);
    await site.expectReady();
  }
  expect(kinds).toEqual(['region', 'country']);
});

test('a second visit asks for next to nothing', async ({ site, page, host, worker }) => {
  await site.open('/fr/');
  await worker.kept();
  host.asked.length = 0;
  await site.open('/fr/');
  await site.language('ar').click();
  await site.expectLanguage('ar');
  await page.waitForLoadState('networkidle');
  // Whether there is a later version of the site, and of the dataset.
  expect(host.asked.filter((path) => !/\/(sw\.js|data\/tour\.json|manifest-\w+\.webmanifest|icons\/.*)$/.test(path))).toEqual([]);
});

test('the files to keep are asked for once the app answers, and none of them in place of the page’s own', async ({ site, host, worker }) => {
  host.change(WORKER, () => 'never');
  await site.open('/fr/');
  const before = host.asked.filter((path) => !WORKER.test(path));
  expect(before).toEqual([...new Set(before)]);
  expect(before.some((path) => /\/(es|zgh|kiosk)\/$/.test(path))).toBe(false);
  expect(await worker.controls()).toBe(false);
});

/** The country's page in a tab of its own, live. */
async function secondTab(context: BrowserContext, host: Host) {
  const tab = new Site(await context.newPage(), host.address);
  await tab.open('/fr/');
  return tab;
}

/** A load of the country's page, of a release. */
async function load(site: Site, release: string) {
  await site.goto('/fr/');
  await expect(site.html).toHaveAttribute('data-release', release);
  await site.expectReady();
}

test('a release while a page is open: the page goes on, the next load gets the new one', async ({ site, page, host, worker, context }) => {
  await site.open('/fr/');
  await worker.kept();
  await site.open('/fr/regions/oriental/');
  const other = await secondTab(context, host);

  host.release('second');
  // The old files are gone from the host.
  host.change(/\/data\/text\/es\.json$/, (text) => text.replaceAll(words('es', 'ui', 'country'), 'Otro'));
  expect(await worker.update()).toBe(true);
  await worker.waits();
  await site.map.clickRegion('MA-08');
  await site.expectRegion('MA-08');
  await expect(site.html).not.toHaveAttribute('data-release');

  await page.reload();
  await expect(site.html).toHaveAttribute('data-release', 'second');
  await site.expectReady();
  await load(site, 'second');

  // The page that was open all the time has the words of its own version.
  await expect(other.html).not.toHaveAttribute('data-release');
  await other.language('es').click();
  await other.expectLanguage('es');
  await expect(other.heading).toHaveText(words('es', 'ui', 'country'));
  await site.language('es').click();
  await expect(site.heading).toHaveText('Otro');

  host.goAway();
  await load(site, 'second');
});

test('the pages of two releases back keep what they need; what nobody uses any more goes', async ({ site, page, host, worker, context }) => {
  await site.open('/fr/');
  await worker.kept();
  await site.open('/fr/');
  const old = await secondTab(context, host);
  for (const word of ['second', 'third']) {
    host.release(word);
    await worker.update();
    await load(site, word);
    await worker.kept();
  }
  host.goAway();
  await old.language('ar').click();
  await old.expectLanguage('ar');
  await old.page.close();
  host.comeBack();
  // Twice: at the first, the browser may still count the page that was just closed.
  for (const word of ['fourth', 'fifth']) {
    host.release(word);
    await worker.update();
    await load(site, word);
    await worker.kept();
  }
  // The state, this version, and the one that the page had before.
  await expect.poll(async () => (await worker.caches()).length).toBeLessThanOrEqual(3);
});

test('an unattended screen takes a new version by a message', async ({ site, page, host, worker }) => {
  await site.open('/fr/');
  await worker.kept();
  await site.open('/fr/');
  host.release('second');
  await worker.update();
  await worker.waits();
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const changed = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
    registration.waiting?.postMessage({ type: 'activate' });
    await changed;
  });
  await page.reload();
  await expect(site.html).toHaveAttribute('data-release', 'second');
  await site.expectReady();
});

test.describe('a version that does not come whole is none', () => {
  for (const [fault, path, change] of [
    ['a file is missing', /\/icons\/emblems\/08\.svg$/, () => ({ status: 404, body: '' })],
    ['the server fails', /\/data\/text\/zgh\.json$/, () => ({ status: 503, body: '' })],
    ['a page in place of a file', /\/icons\/controls\.svg$/, () => ({ type: 'text/html', body: '<!doctype html>' })],
    ['data is cut off', /\/data\/regions\.json$/, (body: string) => body.slice(0, 1000)],
    ['a page is of another version', /\/ar\/$/, (body: string) => body.replace(/boot-[0-9a-f]{16}/, 'boot-0123456789abcdef')],
  ] as const) {
    test(fault, async ({ site, page, host, worker }) => {
      await site.open('/fr/');
      await worker.kept();
      await site.open('/fr/');
      host.release('second');
      host.change(path, change);
      expect(await worker.update()).toBe(false);
      await page.reload();
      await site.expectReady();
      await expect(site.html).not.toHaveAttribute('data-release');
      host.goAway();
      await site.open('/ar/regions/draa-tafilalet/');
      await site.expectRegion('MA-08', 'ar');
      // Once it comes whole it is taken.
      host.comeBack();
      host.mend();
      host.release('third');
      expect(await worker.update()).toBe(true);
      await page.goto('./fr/');
      await expect(site.html).toHaveAttribute('data-release', 'third');
    });
  }

  test('the first one, too: the site goes on with the network', async ({ site, page, host, worker }) => {
    // A file that the worker alone asks for.
    host.change(/\/kiosk\/$/, () => ({ status: 404, body: '' }));
    await site.open('/fr/');
    await expect.poll(() => host.count(/\/kiosk\/$/)).toBe(1);
    await expect.poll(() => worker.registered()).toBe(0);
    await page.reload();
    await site.expectReady();
    expect(await worker.controls()).toBe(false);
  });
});

test('the kill switch brings the network back within two loads', async ({ site, page, host, worker }) => {
  await site.open('/fr/');
  await worker.kept();
  await site.open('/fr/');
  expect(await worker.controls()).toBe(true);
  host.change(/\/$/, (html) => html.replace('<html ', '<html data-release="mended" '));
  host.change(WORKER, () => killSwitch);
  await page.reload();
  await site.expectReady();
  await expect.poll(() => worker.registered()).toBe(0);
  await page.reload();
  await expect(site.html).toHaveAttribute('data-release', 'mended');
  expect(await worker.controls()).toBe(false);
  expect(await worker.caches()).toEqual([]);
});

test('later data is used at the next load, and only where the app takes it', async ({ site, page, host, worker, noise }) => {
  noise.tolerate(/the dataset did not load/);
  await site.open('/fr/');
  await worker.kept();
  await site.open('/fr/');
  const dataset = await site.html.getAttribute('data-dataset');

  const stamp = (version: string) => (body: string) => body.replace(/"version": ?"[^"]*"/, `"version":"${version}"`);
  const staged = (version: string) => expect.poll(async () => (await worker.caches()).some((name) => name.endsWith(version))).toBe(true);
  host.change(/\/data\/(tour|regions)\.json$/, stamp('2030.1.1'));
  await page.reload();
  await site.expectReady();
  await expect(site.html).toHaveAttribute('data-dataset', dataset ?? '');
  await staged('2030.1.1');
  await page.reload();
  await site.expectReady();
  await expect(site.html).toHaveAttribute('data-dataset', '2030.1.1');

  // Whole as far as the worker can tell, but not to be shown.
  host.change(/\/data\/(tour|regions)\.json$/, stamp('2030.2.2'));
  host.change(/\/data\/regions\.json$/, (body) => {
    const file = JSON.parse(body);
    file.regions[3].id = 'MA-99';
    return JSON.stringify(file);
  });
  await page.reload();
  await site.expectReady();
  await staged('2030.2.2');
  await page.reload();
  await site.expectReady();
  await expect(site.html).toHaveAttribute('data-dataset', dataset ?? '');
});

test('the embed has none', async ({ page, worker, host, site }) => {
  await page.goto('./embed/v1/?lang=fr');
  await site.expectReady();
  await page.waitForLoadState('networkidle');
  expect(await worker.registered()).toBe(0);
  expect(host.count(WORKER)).toBe(0);

  // Nor is it served by the one of the site.
  await site.open('/fr/');
  await worker.kept();
  host.change(/\/embed\/v1\/$/, (html) => html.replace('<html ', '<html data-release="second" '));
  host.asked.length = 0;
  await page.goto('./embed/v1/?lang=fr');
  await expect(site.html).toHaveAttribute('data-release', 'second');
  await site.expectReady();
  expect(host.count(/\/data\/regions\.json$/)).toBe(1);
});

test('nothing is kept where bytes are dear', async ({ page, site, host }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await site.open('/fr/');
  await page.waitForLoadState('networkidle');
  expect(host.count(WORKER)).toBe(0);
});

test('storage is refused: the site runs uncached', async ({ page, site }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    Object.defineProperty(navigator, 'serviceWorker', { get: refuse });
    Object.defineProperty(window, 'caches', { get: refuse });
    Object.defineProperty(window, 'localStorage', { get: refuse });
    Object.defineProperty(window, 'sessionStorage', { get: refuse });
  });
  for (const _ of [1, 2]) {
    await site.open('/fr/');
    await site.map.clickRegion('MA-08');
    await site.expectRegion('MA-08');
  }
});

test('only the worker may be a script by address', async ({ site, page, noise }) => {
  noise.tolerate(/requires 'TrustedScriptURL'/);
  await site.open('/fr/');
  const made = await page.evaluate(() => {
    const element = document.createElement('script');
    try {
      element.src = '/other.js';
    } catch {
      return 'refused';
    }
    return element.src;
  });
  expect(made).toBe('refused');
});

for (const language of LANGUAGES) {
  test(`Chromium can install the map in ${language}`, async ({ site, page, worker }) => {
    await site.open(`/${language}/`);
    await worker.kept();
    const session = await page.context().newCDPSession(page);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A private window, which a test's is, never installs.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
    const { errors, data } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const manifest = JSON.parse(data ?? '');
    expect(new URL(manifest.start_url, page.url().replace(/\w+\/$/, '')).pathname).toBe(new URL(page.url()).pathname);
    expect(manifest).toMatchObject({ display: 'standalone', lang: language, scope: './' });
  });
}
