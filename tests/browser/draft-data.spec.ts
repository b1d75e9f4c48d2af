import type { Page } from '@playwright/test';
import { read, tourFile } from './dataset.ts';
import { expect, test } from './fixtures.ts';

const inFolder = (folder: string) => (url: URL) => url.pathname.startsWith(folder);

/** A draft in another folder of the site, with a version and a name of its own. */
async function serveDraft(page: Page) {
  await page.route(inFolder('/drafts/x/'), (route) => {
    const name = new URL(route.request().url()).pathname.replace('/drafts/x/', '');
    const file = read(name);
    if (name === 'tour.json') file.version = '9.9.9';
    if (name === 'text/fr.json') file.regions['MA-02'].name = 'Un nouveau nom';
    return route.fulfill({ contentType: 'application/json', body: JSON.stringify(file) });
  });
}

test('data= shows another folder of the site, on all its pages', async ({ site, page }) => {
  await serveDraft(page);
  await site.open('/fr/?data=/drafts/x/');
  await expect(site.html).toHaveAttribute('data-dataset', '9.9.9');
  await expect(site.link('MA-02')).toHaveText('Un nouveau nom');
  await site.link('MA-02').click();
  await expect(page).toHaveURL(/\/fr\/regions\/oriental\/\?data=\/drafts\/x\/$/);
  await site.language('en').click();
  await expect(site.html).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(/\/en\/regions\/oriental\/\?data=\/drafts\/x\/$/);
});

for (const folder of [
  'https://example.org/x/',
  '//example.org/x/',
  '/\\example.org/x/',
  'data:application/json,1',
  '/../../etc/',
  '/%2F/example.org/',
]) {
  test(`data=${folder} is refused`, async ({ site, page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await site.open(`/fr/?data=${encodeURIComponent(folder)}`);
    await expect(site.html).toHaveAttribute('data-dataset', tourFile.version);
    await site.expectCountry();
    expect(asked.filter((url) => url.endsWith('.json') && !new URL(url).pathname.startsWith(`${site.base}/data/`))).toEqual([]);
  });
}

test('a draft that is not there leaves the fallback', async ({ site, noise, page }) => {
  noise.tolerate(/Failed to load resource/, /the dataset did not load/);
  await page.route(inFolder('/drafts/none/'), (route) => route.fulfill({ status: 404, body: '' }));
  await site.goto('/fr/?data=/drafts/none/');
  await site.expectFallback('fr');
});
