import { LANGUAGES, regions } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import type { Site } from './pages/site.ts';

/** How far the page can be moved sideways, pixels. */
const sideways = (site: Site) =>
  site.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Elements with words of their own that do not fit into them, in masthead, list and panel. */
function clipped(site: Site): Promise<string[]> {
  return site.page.evaluate(async () => {
    await document.fonts.ready;
    const hasWords = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const roots = document.querySelectorAll('header, nav, [data-testid=region-panel]');
    const found = new Set<string>();
    for (const root of roots) {
      for (const element of [root, ...root.querySelectorAll<HTMLElement>('*')]) {
        // Words for screen readers alone are clipped on purpose; what scrolls is within reach.
        const style = getComputedStyle(element);
        const hidden = element.closest('svg') || !element.checkVisibility() || style.clipPath !== 'none';
        const scrolls = ['auto', 'scroll'].includes(style.overflowX);
        const inline = element.clientWidth === 0;
        if (hidden || scrolls || inline || !hasWords(element)) continue;
        if (element.scrollWidth > element.clientWidth + 1) {
          found.add(`${element.className || element.tagName}: ${element.textContent}`);
        }
      }
    }
    return [...found];
  });
}

for (const [width, height] of [
  [320, 640],
  [360, 640],
  [768, 1024],
  [1280, 800],
] as const) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height } });

    for (const language of LANGUAGES) {
      test(`${language}: nothing sticks out and no word is cut`, async ({ site }) => {
        await site.open(`/${language}/`);
        expect(await sideways(site)).toBe(0);
        expect(await clipped(site)).toEqual([]);
        await site.link('MA-01').click();
        await expect(site.panel).toHaveAttribute('data-region', 'MA-01');
        expect(await sideways(site)).toBe(0);
        expect(await clipped(site)).toEqual([]);
      });
    }
  });
}

test.describe('a phone on its side', () => {
  test.use({ viewport: { width: 640, height: 360 } });

  // What is wider could be scrolled to, which nobody finds out.
  test('no panel is wider than the sheet', async ({ site }) => {
    for (const { id, slug } of regions) {
      await site.open(`/fr/regions/${slug}/`);
      const beyond = await site.panel.evaluate((panel) => panel.getBoundingClientRect().left + panel.scrollWidth - innerWidth);
      expect(beyond, id).toBeLessThanOrEqual(0);
    }
  });
});

for (const [address, width, height] of [
  ['/fr/', 1280, 800],
  ['/ar/', 1920, 1080],
  ['/fr/regions/oriental/', 1280, 800],
  ['/embed/v1/?lang=fr', 640, 640],
] as const) {
  test.describe(`${address} in ${width} x ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('the sea has its colour, and each of its names is whole', async ({ site, page }) => {
      await site.open(address);
      const names = page.locator('.sea-name');
      await expect(names.first()).toBeVisible();
      const cut = () =>
        names.evaluateAll((all) => {
          const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
          const [stage, search] = [box('.stage'), box('.search')];
          const isWhole = ({ left, right, top, bottom }: DOMRect) => {
            const inside = left >= stage.left && right <= stage.right && top >= stage.top && bottom <= stage.bottom;
            return inside && (right < search.left || left > search.right || top > search.bottom || bottom < search.top);
          };
          return all.filter((name) => !isWhole(name.getBoundingClientRect())).map((name) => name.textContent);
        });
      await expect.poll(cut).toEqual([]);
      // The body of an embed has the colour of its panel.
      const colour = (selector: string) => page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
      if (address.startsWith('/embed')) expect(await colour('.stage')).toBe(await colour('html'));
    });
  });
}
