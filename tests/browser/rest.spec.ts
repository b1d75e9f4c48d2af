import { KINDS, LANGUAGES } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import { FILES, GONE } from './pages/program.ts';
import { Search } from './pages/search.ts';

const PAGES = [...LANGUAGES.flatMap((language) => Object.values(KINDS).map((path) => `/${language}${path}`)), '/kiosk/', '/embed/v1/'];
/** The synchronous request of a part that is called before it came. */
const isUrgent = (type: string) => type === 'xhr';

for (const viewport of [{ width: 360, height: 640 }, { width: 1280, height: 800 }]) {
  test(`no page needs the rest of the program at its start, ${viewport.width} px wide`, async ({ site, page }) => {
    await page.setViewportSize(viewport);
    const urgent: string[] = [];
    page.on('request', (request) => {
      if (FILES.rest.test(request.url()) && isUrgent(request.resourceType())) urgent.push(page.url());
    });
    for (const path of PAGES) {
      const comes = page.waitForResponse(FILES.rest);
      await site.open(path);
      await (await comes).finished();
      await site.drawn();
    }
    expect(urgent).toEqual([]);
  });
}

test('what is called before the rest has come waits for it', async ({ site, page }) => {
  // The request that comes by itself is held for good; the urgent one is answered.
  await page.route(FILES.rest, (route) => (isUrgent(route.request().resourceType()) ? route.fallback() : undefined));
  await site.open('/fr/');
  const search = new Search(page);
  await search.ask('meknes');
  await expect(search.results.first()).toBeVisible();
  await expect(site.html).not.toHaveAttribute('data-failed');
});

test('a rest that is gone leaves a page of links that says so', async ({ site, page, noise }) => {
  noise.tolerate(/-rest-/, /404/, /page error/);
  await page.route(FILES.rest, (route) => route.fulfill(GONE));
  await site.open('/fr/');
  await new Search(page).ask('m');
  await expect(site.html).toHaveAttribute('data-failed', 'files');
  await expect(site.retry).toBeVisible();
});
