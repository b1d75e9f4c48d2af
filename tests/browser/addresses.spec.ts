import { expect, test } from './fixtures.ts';

/** Addresses that name nothing, and the nearest page that exists. */
const ASTRAY = [
  ['/fr/regions/nowhere/', '/fr/'],
  ['/ar/regions/nowhere/', '/ar/'],
  ['/fr/regions/%3Cscript%3Ealert(1)%3C%2Fscript%3E/', '/fr/'],
  ['/fr/regions/', '/fr/'],
  ['/fr/tour/', '/fr/tour/2025/'],
  ['/fr/tour/1999/', '/fr/tour/2025/'],
  ['/fr/tour/2025/nope/', '/fr/tour/2025/'],
  ['/fr/tour/1999/2020-rabat/', '/fr/tour/2020-2021/2020-rabat/'],
  ['/xx/', '/fr/'],
  ['/%E0%A4%A/', '/fr/'],
] as const;

for (const [address, nearest] of ASTRAY) {
  test(`${address} leads to ${nearest}`, async ({ site, noise }) => {
    // A server may rightly say that the document is not there, as long as the visitor gets a page.
    noise.tolerate(/status of 404/);
    const response = await site.goto(address);
    expect([200, 404]).toContain(response?.status());
    await site.expectReady();
    await site.expectAddress(nearest);
    await expect(site.heading).not.toBeEmpty();
    await expect(site.list).toHaveCount(12);
  });
}

test('a wrong address leaves no step in the history', async ({ site, noise, page }) => {
  noise.tolerate(/status of 404/);
  await site.open('/en/');
  await site.goto('/fr/regions/nowhere/');
  await site.expectReady();
  await site.expectCountry('fr');
  await page.goBack();
  await site.expectReady();
  await site.expectCountry('en');
});

test('unknown parts of the query change nothing', async ({ site }) => {
  await site.open('/fr/?theme=purple&data=..%2F..&lang=xx&idle=x&nonsense=%');
  await site.expectCountry();
  await expect(site.list).toHaveCount(12);
});

test('the page names its presentation and its dataset', async ({ site }) => {
  await site.open('/fr/');
  await expect(site.html).toHaveAttribute('data-mode', 'web');
  await expect(site.html).toHaveAttribute('data-dataset', /^\d+\.\d+\.\d+$/);
});
