import { LANGUAGES, region, regionName, words, type Language } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import type { Site } from './pages/site.ts';

/** Tags by which Unicode's own data writes dates and numbers as the site does. */
const UNICODE: Record<Language, string> = { fr: 'fr', ar: 'ar-MA', zgh: 'zgh', en: 'en-GB', es: 'es' };

/** Letters that the words of a language are written in. */
const SCRIPT: Record<Language, RegExp> = {
  fr: /\p{Script=Latin}/u,
  ar: /\p{Script=Arabic}/u,
  zgh: /\p{Script=Tifinagh}/u,
  en: /\p{Script=Latin}/u,
  es: /\p{Script=Latin}/u,
};

/** Spaces of any width as one. */
const plain = (text: string) => text.replace(/\s/gu, ' ');

/** How far the Oriental lies to the right of Dakhla, in widths of Dakhla. */
async function eastwards(site: Site) {
  const [east, south] = await Promise.all([
    site.map.region('MA-02').boundingBox(),
    site.map.region('MA-12').boundingBox(),
  ]);
  if (!east || !south) throw new Error('the regions are not drawn');
  return (east.x + east.width / 2 - south.x - south.width / 2) / south.width;
}

for (const language of LANGUAGES) {
  test(`${language}: switching in place keeps the region`, async ({ site, page }) => {
    const start = language === 'fr' ? 'en' : 'fr';
    await site.open(`/${start}/regions/draa-tafilalet/`);
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await site.language(language).click();
    await site.expectRegion('MA-08', language);
    await site.expectLanguage(language);
    expect(regionName(language, 'MA-08')).toMatch(SCRIPT[language]);
    for (const id of ['MA-01', 'MA-12']) {
      await expect(site.link(id)).toHaveText(regionName(language, id));
      await expect(site.map.region(id)).toHaveAccessibleName(regionName(language, id));
    }
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  });

  test(`${language}: numbers and dates as the language writes them`, async ({ site }) => {
    await site.open(`/${language}/regions/tanger-tetouan-al-hoceima/`);
    const people = new Intl.NumberFormat(UNICODE[language]).format(region('MA-01').figures.population);
    await expect.poll(async () => plain(await site.panel.innerText())).toContain(plain(people));
    const day = new Intl.DateTimeFormat(UNICODE[language], { dateStyle: 'long', timeZone: 'UTC' });
    await expect(site.tour.item('2025-ouarzazate').locator('time')).toHaveText(
      day.format(new Date('2025-02-12T00:00Z')),
    );
  });
}

test('a stop stays open through all languages', async ({ site }) => {
  await site.open('/fr/tour/2020-2021/2020-rabat/');
  for (const language of [...LANGUAGES].reverse()) {
    await site.language(language).click();
    await site.expectAddress(`/${language}/tour/2020-2021/2020-rabat/`);
    await site.expectLanguage(language);
    await expect(site.panel).toHaveAttribute('data-region', 'MA-04');
    await expect(site.tour.item('2020-rabat').getByRole('link')).toHaveAttribute('aria-current', 'true');
  }
});

test('Arabic turns the page around but not the map', async ({ site }) => {
  await site.open('/fr/');
  const inFrench = await eastwards(site);
  const listLeft = await site.link('MA-01').boundingBox();
  await site.language('ar').click();
  await site.expectLanguage('ar');
  await site.expectCountry('ar');
  expect(await eastwards(site)).toBeCloseTo(inFrench, 2);
  const listRight = await site.link('MA-01').boundingBox();
  expect(listRight?.x).toBeGreaterThan(listLeft?.x ?? Infinity);
});

test('what Tamazight lacks is French, and marked so', async ({ site }) => {
  await site.open('/zgh/');
  await site.expectLanguage('zgh');
  const title = site.page.getByRole('banner').getByText(words('fr', 'ui', 'title'));
  await expect(title).toHaveAttribute('lang', 'fr');
  await expect(site.heading).toHaveText('ⵍⵎⵖⵔⵉⴱ');
  await expect(site.heading.locator('[lang="fr"]')).toHaveCount(0);
  const latin = await site.page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const unmarked: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const language = parent?.closest('[lang]')?.getAttribute('lang');
      // Two letters may be a language's sign or a unit.
      if (parent?.checkVisibility() && language === 'zgh' && /\p{Script=Latin}{3}/u.test(node.textContent ?? '')) {
        unmarked.push(node.textContent ?? '');
      }
    }
    return unmarked;
  });
  expect(latin).toEqual([]);
});

test('complete languages show no French', async ({ site }) => {
  for (const language of ['ar', 'en', 'es'] as const) {
    await site.open(`/${language}/regions/rabat-sale-kenitra/`);
    await expect(site.page.locator('#app [lang="fr"]:not([data-lang])')).toHaveCount(0);
  }
});

test.describe('the first visit to /', () => {
  for (const [browser, language] of [
    ['fr-FR', 'fr'],
    ['ar-MA', 'ar'],
    ['en-US', 'en'],
    ['es-ES', 'es'],
    ['de-DE', 'fr'],
  ] as const) {
    test.describe(browser, () => {
      test.use({ locale: browser });
      test(`goes to /${language}/`, async ({ site }) => {
        await site.open('/');
        await site.expectAddress(`/${language}/`);
        await site.expectLanguage(language);
        await site.expectCountry(language);
      });
    });
  }
});
