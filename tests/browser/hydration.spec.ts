import type { Page } from '@playwright/test';
import { KINDS, LANGUAGES, read, regionName, tourFile } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import type { Program } from './pages/program.ts';
import type { Site } from './pages/site.ts';

/** What a visitor may have in the hand, the eye or the focus while the app starts. */
const HELD = 'h1, h2, main, [data-testid=map], [data-region], [data-region-link], [data-lang], [data-stop-item]';

/** Opens a page before its app, marks its elements, and lets the app come. */
async function takeOver(site: Site, program: Program, page: Page, address: string) {
  const release = await program.hold();
  await page.goto(`.${address}`, { waitUntil: 'commit' });
  await expect(site.retry).toBeAttached();
  await page.evaluate((held) => {
    for (const element of document.querySelectorAll(`#app :is(${held})`)) Object.assign(element, { held: true });
  }, HELD);
  release();
  await site.expectReady();
}

/** How many of the marked elements there are, and how many others of their kind. */
const marked = (page: Page) =>
  page.evaluate((held) => {
    const elements = [...document.querySelectorAll(`#app :is(${held})`)];
    const kept = elements.filter((element) => 'held' in element).length;
    return { kept, anew: elements.length - kept };
  }, HELD);

/** The app's elements, attributes and words; the order of attributes and classes means nothing. */
const drawing = (page: Page) =>
  page.evaluate(() => {
    const write = (node: Node, depth: number): string[] => {
      const indent = ' '.repeat(depth);
      if (node instanceof Text) return [indent + node.data];
      if (!(node instanceof Element)) return [];
      const attributes = [...node.attributes].map(({ name, value }) =>
        name === 'class' ? `class=${[...node.classList].sort().join(' ')}` : `${name}=${value.replace(/[?&]data=data\//, '')}`,
      );
      const children = [...node.childNodes].flatMap((child) => write(child, depth + 1));
      return [`${indent}<${node.tagName} ${attributes.sort().join(' ')}>`, ...children];
    };
    const app = document.getElementById('app');
    return app ? write(app, 0) : [];
  });

for (const [kind, address] of [
  ...LANGUAGES.flatMap((language) => Object.entries(KINDS).map(([kind, path]) => [kind, `/${language}${path}`])),
  ['embed', '/embed/v1/'],
  ['kiosk', '/kiosk/'],
]) {
  test(`the app takes over ${address}`, async ({ site, program, page, context }) => {
    await takeOver(site, program, page, address);
    const { kept, anew } = await marked(page);
    expect(kept).toBeGreaterThan(12 + 12 + 5);
    expect(anew).toBe(0);
    // A page drawn from nothing, in the same window at the same time: both come to rest when they do.
    const fresh = await context.newPage();
    await fresh.goto(`.${address}?data=data/`);
    await expect(async () => {
      expect(await drawing(page), kind).toEqual(await drawing(fresh));
    }).toPass({ timeout: 20_000 });
  });
}

test.describe('other data than the page was made of are drawn anew', () => {
  const draft = (name: string, change: (file: any) => void) => async ({ page }: { page: Page }) => {
    const file = read(name);
    change(file);
    await page.route(`**/data/${name}`, (route) => route.fulfill({ json: file }));
  };

  test('a new version', async ({ site, program, page }) => {
    await draft('tour.json', (file) => (file.version = '9.9.9'))({ page });
    await takeOver(site, program, page, '/fr/');
    await expect(site.html).toHaveAttribute('data-dataset', '9.9.9');
    expect((await marked(page)).kept).toBe(0);
    await expect(site.list).toHaveCount(12);
    await site.link('MA-02').click();
    await site.expectRegion('MA-02');
  });

  test('the same version with other stops', async ({ site, program, page }) => {
    await draft('tour.json', (file) => file.editions[0].stops.pop())({ page });
    await takeOver(site, program, page, '/fr/');
    await expect(site.html).toHaveAttribute('data-dataset', tourFile.version);
    await expect(site.tour.items).toHaveCount(tourFile.editions[0].stops.length - 1);
    expect((await marked(page)).kept).toBe(0);
  });

  test('other words', async ({ site, program, page }) => {
    await draft('text/fr.json', (file) => (file.regions['MA-02'].name = 'Un nouveau nom'))({ page });
    await takeOver(site, program, page, '/fr/');
    await expect(site.link('MA-02')).toHaveText('Un nouveau nom');
    await expect(site.link('MA-08')).toHaveText(regionName('fr', 'MA-08'));
  });
});

test('the query applies behind the first drawing', async ({ site, program, page }) => {
  await takeOver(site, program, page, '/fr/regions/oriental/?theme=dark');
  expect((await marked(page)).anew).toBe(0);
  await expect(site.html).toHaveAttribute('data-theme', 'dark');
  await expect(site.themeButton).toHaveAccessibleName(/Sombre/);
  await expect(site.link('MA-08')).toHaveAttribute('href', /\?theme=dark$/);
});

test('what is in focus stays in focus', async ({ site, program, page }) => {
  const release = await program.hold();
  await page.goto('./fr/', { waitUntil: 'commit' });
  await site.link('MA-08').focus();
  release();
  await site.expectReady();
  await expect(site.link('MA-08')).toBeFocused();
});
