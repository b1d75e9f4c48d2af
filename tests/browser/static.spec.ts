import { edition, editions, everyAddress, KINDS, LANGUAGES, regionName, regions } from './dataset.ts';
import { expect, test } from './fixtures.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const language of ['fr', 'ar', 'zgh'] as const) {
    for (const [kind, address] of Object.entries(KINDS)) {
      test(`/${language}${address} is whole`, async ({ site, page }) => {
        await site.goto(`/${language}${address}`);
        await site.expectLanguage(language);
        await expect(site.html).toHaveAttribute('data-page', kind);
        await expect(page).toHaveTitle(/\S/);
        await expect(site.heading).not.toBeEmpty();
        await expect(site.map.regions).toHaveCount(12);
        await expect(site.list).toHaveCount(12);
        for (const { id, slug } of regions) {
          const href = `${site.base}/${language}/regions/${slug}/`;
          await expect(site.map.region(id)).toHaveAttribute('href', href);
          await expect(site.map.region(id)).toHaveAccessibleName(regionName(language, id));
          await expect(site.link(id)).toHaveAttribute('href', href);
        }
        for (const { id } of edition(kind === 'edition' ? '2020-2021' : '2025').stops) {
          await expect(site.tour.item(id).locator('time')).not.toBeEmpty();
        }
        for (const tag of LANGUAGES) {
          await expect(site.language(tag)).toHaveAttribute('href', `${site.base}/${tag}${address}`);
        }
        const awaited = await page.locator('link[rel=expect][blocking=render]').getAttribute('href');
        await expect(site.map.svg.locator(awaited!)).toHaveCount(1);
        const idle = [site.map.zoomIn, site.map.zoomOut, site.map.zoomReset, site.themeButton];
        for (const control of [...idle, site.sheet.grow, site.sheet.shrink, page.getByTestId('print'), site.fallback]) {
          await expect(control).toBeHidden();
        }
      });
    }

    test(`/${language}/: regions, stops and languages are a click away`, async ({ site }) => {
      await site.goto(`/${language}/`);
      await site.expectCountry(language);
      await site.map.clickRegion('MA-08');
      await site.expectRegion('MA-08', language);
      await site.link('MA-12').click();
      await site.expectRegion('MA-12', language);
      await site.tour.item('2025-fes').getByRole('link').click();
      await site.expectAddress(`/${language}/tour/2025/2025-fes/`);
      await expect(site.panel).toHaveAttribute('data-region', 'MA-03');
      await site.language('en').click();
      await site.expectAddress('/en/tour/2025/2025-fes/');
      await site.expectLanguage('en');
      await site.tour.next.click();
      await site.expectAddress(`/en/tour/2025/${edition('2025').stops[5].id}/`);
    });
  }

  test('/ offers the five languages', async ({ site, page }) => {
    await site.goto('/');
    await expect(page.getByRole('navigation').getByRole('link')).toHaveCount(5);
    await expect(page.locator('link[rel=expect]')).toHaveCount(0);
    for (const language of LANGUAGES) {
      await expect(site.language(language)).toHaveAttribute('href', `${site.base}/${language}/`);
    }
    await expect(site.fallback).toBeHidden();
    await site.language('ar').click();
    await site.expectCountry('ar');
  });

  test('an address of nothing leads on in five languages', async ({ site, noise }) => {
    noise.tolerate(/status of 404/);
    const response = await site.goto('/fr/regions/nowhere/');
    expect(response?.status()).toBe(404);
    for (const language of LANGUAGES) await expect(site.language(language)).toBeVisible();
  });
});

test('every page is there', async ({ request }) => {
  const addresses = everyAddress();
  const perLanguage = 1 + 12 + editions.reduce((sum, { stops }) => sum + 1 + stops.length, 0);
  expect(new Set(addresses).size).toBe(3 + 5 * perLanguage);
  for (const address of addresses) {
    const response = await request.get(`.${address}`, { maxRedirects: 0 });
    expect(response.status(), address).toBe(200);
    expect(response.headers()['content-type'], address).toBe('text/html; charset=utf-8');
    const html = await response.text();
    expect(html, address).not.toMatch(/<[^>]*\sstyle\s*=|<style/);
  }
});
