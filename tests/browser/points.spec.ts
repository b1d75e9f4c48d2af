import type { Page } from '@playwright/test';
import { generate } from '../points/generate.mjs';
import { read } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import type { Site } from './pages/site.ts';

const FOLDER = '/drafts/points/';

/** Serves a dataset of many highlights from another folder of the site. */
async function serve(page: Page, count: number) {
  const { regions, texts } = generate(count);
  await page.route(
    (url) => url.pathname.includes(FOLDER),
    (route) => {
      const name = new URL(route.request().url()).pathname.split(FOLDER)[1];
      const language = name.match(/^text\/(.+)\.json$/)?.[1];
      const content = language ? texts[language] : name === 'regions.json' ? regions : read(name);
      return route.fulfill({ contentType: 'application/json', body: JSON.stringify(content) });
    },
  );
}

const address = (path: string) => `${path}?data=${FOLDER}`;

/** How many places the markers and clusters on the map stand for. */
async function total({ map }: Site) {
  const clusters = await map.clusters.evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-cluster'))));
  return clusters.reduce((sum, count) => sum + count, 0) + (await map.highlights.count());
}

/** Discs that lie on one another: their centres are nearer than their radii together allow. */
function clashes({ map }: Site) {
  return map.svg.evaluate((svg) => {
    const discs = [...svg.querySelectorAll('.cluster-disc, .highlight-disc')].map((disc) => disc.getBoundingClientRect());
    const near = (a: DOMRect, b: DOMRect) =>
      Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2) < (a.width + b.width) / 2 - 3;
    return discs.flatMap((a, place) => discs.slice(place + 1).filter((b) => near(a, b))).length;
  });
}

test('the country shows all points of a large dataset, gathered', async ({ site, page }) => {
  await serve(page, 1000);
  await site.open(address('/fr/'));
  await expect(site.map.clusters.first()).toBeAttached();
  expect(await total(site)).toBe(1000);
  expect(await clashes(site)).toBe(0);
});

test('the ordinary dataset shows the highlights of the region shown, each by itself', async ({ site }) => {
  await site.open('/fr/');
  await expect(site.map.clusters).toHaveCount(0);
  await expect(site.map.highlights).toHaveCount(0);
  await site.link('MA-03').click();
  await expect(site.map.highlights).toHaveCount(read('regions.json').regions[2].highlights.length);
  await expect(site.map.clusters).toHaveCount(0);
});

test('a region shows its points alone', async ({ site, page }) => {
  await serve(page, 1200);
  await site.open(address('/fr/regions/marrakech-safi/'));
  await expect(site.map.clusters.first()).toBeAttached();
  expect(await total(site)).toBe(100);
});

test('a cluster has a name, and opens by a click', async ({ site, page }) => {
  await serve(page, 1000);
  await site.open(address('/fr/'));
  const cluster = site.map.clusters.first();
  const count = await cluster.getAttribute('data-cluster');
  await expect(cluster).toHaveRole('button');
  await expect(cluster).toHaveAccessibleName(`${count} lieux`);
  await cluster.click();
  await expect.poll(() => site.map.zoom()).toBeGreaterThan(1.5);
  await expect.poll(() => clashes(site)).toBe(0);
});

test('a cluster opens by the keyboard', async ({ site, page }) => {
  await serve(page, 1000);
  await site.open(address('/fr/'));
  await site.map.clusters.first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => site.map.zoom()).toBeGreaterThan(1.5);
});

test('where the map cannot come nearer a cluster shows its members', async ({ site, page }) => {
  await serve(page, 1000);
  await site.open(address('/fr/regions/marrakech-safi/'));
  for (let press = 0; press < 8; press += 1) await site.map.zoomIn.click();
  await expect.poll(() => site.map.zoom()).toBeGreaterThan(20);
  await site.map.settle();
  const cluster = site.map.clusters.first();
  const count = Number(await cluster.getAttribute('data-cluster'));
  const [clusters, singles] = [await site.map.clusters.count(), await site.map.highlights.count()];
  await cluster.click();
  await expect(site.map.clusters).toHaveCount(clusters - 1);
  await expect(site.map.highlights).toHaveCount(singles + count);
  expect(await clashes(site)).toBe(0);
});

test('only what is on screen is in the document', async ({ site, page }) => {
  await serve(page, 10_000);
  await site.open(address('/fr/'));
  await expect(site.map.clusters.first()).toBeAttached();
  expect(await total(site)).toBe(10_000);
  for (let press = 0; press < 5; press += 1) await site.map.zoomIn.click();
  await expect.poll(() => total(site)).toBeLessThan(2_000);
  expect(await site.map.clusters.count()).toBeLessThan(300);
});

test('a region is shown while the markers of the whole country are still being drawn', async ({ site, page }) => {
  await serve(page, 10_000);
  await site.open(address('/fr/'));
  await expect(site.map.clusters.first()).toBeAttached();
  // Once the map has moved markers are drawn in lots, a few with each frame: the region is asked for after some frames, and
  // after some more, until it meets them.
  await page.evaluate(async () => {
    const frames = async (count: number) => {
      for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
    };
    const links = [...document.querySelectorAll<HTMLElement>('[data-region-link]')];
    for (let turn = 1; turn <= 24; turn += 1) {
      document.querySelector<HTMLElement>('[data-testid=zoom-in]')?.click();
      await frames(turn);
      links[turn % links.length].click();
      await frames(3);
      history.back();
      await frames(3);
    }
    links[3].click();
  });
  await site.expectRegion('MA-04');
  await expect.poll(() => total(site)).toBeGreaterThan(0);
  await expect(site.html).not.toHaveAttribute('data-failed');
});

test('the panel lists a first lot, and more on demand; a marker brings its card', async ({ site, page }) => {
  await serve(page, 1200);
  await site.open(address('/fr/regions/marrakech-safi/'));
  const cards = site.panel.locator('[data-highlight]');
  await expect(cards).toHaveCount(24);
  await site.panel.getByTestId('highlights-more').click();
  await expect(cards).toHaveCount(48);
  await site.map.highlights.last().click();
  const id = await site.map.highlights.last().getAttribute('data-highlight-marker');
  await expect(site.panel.locator(`[data-highlight="${id}"]`)).toBeFocused();
});
