import type { Page } from '@playwright/test';
import { words } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import type { Program } from './pages/program.ts';
import type { Site } from './pages/site.ts';

const ADDRESS = '/fr/regions/draa-tafilalet/?theme=dark';

test.beforeEach(async ({ page, noise }) => {
  noise.tolerate(/page error: RuntimeError: unreachable/);
  await page.clock.install({ time: '2026-01-01T08:00:00Z' });
  await page.clock.pauseAt('2026-01-01T08:00:01Z');
});

/** The app breaks: it says so, and asks for the same page anew. */
async function crash(site: Site, program: Program, page: Page) {
  const reloaded = page.waitForRequest((request) => request.isNavigationRequest());
  await program.trap();
  await expect(site.html).toHaveAttribute('data-failed', 'crash');
  await expect(site.fallback.locator('p span').filter({ visible: true })).toHaveText(/^La carte a rencontré une erreur/);
  await expect(site.retry).toBeHidden();
  await page.clock.runFor(2_000);
  const again = new URL((await reloaded).url());
  expect(again.pathname + again.search).toBe(site.base + ADDRESS);
}

async function expectAlive(site: Site) {
  await site.expectReady();
  await expect(site.fallback).toBeHidden();
  await site.expectRegion('MA-08');
}

test('a crash shows a message and the same address anew; the third in ten minutes the page alone', async ({
  site,
  program,
  page,
}) => {
  await site.goto(ADDRESS);
  await expectAlive(site);
  await crash(site, program, page);
  await expectAlive(site);
  await crash(site, program, page);
  await expectAlive(site);
  await crash(site, program, page);

  const navigations = program.navigations();
  await site.expectFallback('fr');
  await expect(site.html).not.toHaveAttribute('data-ready');
  await site.expectRegion('MA-08');
  await page.clock.runFor(60_000);
  expect(navigations).toEqual([]);
  await site.link('MA-02').click();
  await site.expectRegion('MA-02');
  await site.expectFallback('fr');
});

test('crashes long ago do not count', async ({ site, program, page }) => {
  await site.goto(ADDRESS);
  await expectAlive(site);
  for (let time = 0; time < 4; time += 1) {
    await crash(site, program, page);
    // Only then: a clock that jumps while the data are on their way makes them late.
    await expectAlive(site);
    await page.clock.fastForward('10:00');
  }
  await expect(page).toHaveTitle(new RegExp(words('fr', 'ui', 'title')));
});
