import { regions } from '../dataset.ts';
import { expect, test } from '../fixtures.ts';
import type { Site } from '../pages/site.ts';
import { contrast, over, painted, picture, pixel, type Box, type Colour } from './colour.ts';

type Letters = Box & { words: string; fill: string; halo: string };

/** The words on the map and in its margin: where they stand, the colour of their letters and of what lines them. */
function lettersOnMap(site: Site): Promise<Letters[]> {
  return site.page.evaluate(() => {
    const stage = document.querySelector('[data-testid=map]')?.closest('section');
    if (!stage) throw new Error('no map');
    const edges = stage.getBoundingClientRect();
    const found: Letters[] = [];
    const leaves = [...stage.querySelectorAll<SVGElement | HTMLElement>('text, span, p, small, li')].filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    for (const element of leaves) {
      const { x, y, width, height } = element.getBoundingClientRect();
      const within = x >= edges.left && y >= edges.top && x + width <= edges.right && y + height <= edges.bottom;
      if (!within || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const style = getComputedStyle(element);
      const isDrawn = element instanceof SVGElement;
      found.push({
        words: element.textContent?.trim() ?? '',
        fill: isDrawn ? style.fill : style.color,
        halo: isDrawn && style.paintOrder.startsWith('stroke') && style.stroke !== 'none' ? style.stroke : 'transparent',
        ...{ x, y, width, height },
      });
    }
    return found;
  });
}

/** Words that are hard to read where they stand, with their least contrast: every ground within 3 % of their box counts. */
async function hardToRead(site: Site): Promise<string[]> {
  const { page } = site;
  const letters = await lettersOnMap(site);
  expect(letters.length).toBeGreaterThan(10);
  const colours = await painted(page, letters.flatMap(({ fill, halo }) => [fill, halo]));
  // The ground is what is seen without the letters.
  const hide = (hidden: boolean) =>
    page.evaluate((hidden) => {
      const stage = document.querySelector('[data-testid=map]')?.closest('section');
      for (const element of stage?.querySelectorAll<HTMLElement>('text, span, p, small, li') ?? []) {
        element.style.visibility = hidden ? 'hidden' : '';
      }
    }, hidden);
  await hide(true);
  const window = page.viewportSize() ?? { width: 0, height: 0 };
  const ground = await picture(page, { x: 0, y: 0, ...window });
  await hide(false);
  return letters.flatMap(({ words, x, y, width, height }, index) => {
    const [fill, halo] = [colours[2 * index], colours[2 * index + 1]];
    const found: number[] = [];
    // A line's box has room above and below its letters.
    for (let row = Math.ceil(y + height * 0.2); row < y + height * 0.8; row += 1) {
      for (let column = Math.ceil(x); column < x + width; column += 1) {
        const seen = pixel(ground, row * ground.width + column);
        const lined = over(halo.colour, halo.opacity, seen);
        found.push(contrast(over(fill.colour, fill.opacity, lined), lined));
      }
    }
    // A border or a line may cross the box beside the letters.
    const least = found.sort((one, other) => one - other)[Math.floor(found.length * 0.03)];
    return least >= 4.5 ? [] : [`${words}: ${least.toFixed(2)}`];
  });
}

/** Colours of the shapes of all regions as they are now, and of the borders between them. */
async function lands(site: Site) {
  const styles = await site.page.evaluate(() => {
    const of = (selector: string) => [...document.querySelectorAll(selector)].map((path) => getComputedStyle(path));
    const line = (selector: string) => {
      const [{ stroke, strokeOpacity }] = of(selector);
      return { stroke, opacity: Number(strokeOpacity) };
    };
    return {
      ids: [...document.querySelectorAll('svg [data-region]')].map((link) => link.getAttribute('data-region')),
      fills: of('svg [data-region] > path:first-child').map(({ fill }) => fill),
      lines: [line('.borders'), line('.coast')],
    };
  });
  const painting = await painted(site.page, [...styles.fills, ...styles.lines.map(({ stroke }) => stroke)]);
  const fills = painting.slice(0, styles.fills.length).map(({ colour }) => colour);
  return { ids: styles.ids, fills, lines: styles.lines.map(({ opacity }, index) => ({ opacity, colour: painting[fills.length + index].colour })) };
}

/** Sides of a line that do not stand out from it. */
function lost(line: { colour: Colour; opacity: number }, sides: Colour[]): string[] {
  return sides.flatMap((side, place) => {
    const seen = contrast(over(line.colour, line.opacity, side), side);
    return seen >= 3 ? [] : [`${place + 1}: ${seen.toFixed(2)}`];
  });
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ viewport: { width: 1280, height: 800 } });

    for (const [language, address] of [
      ['fr', '/'],
      ['ar', '/regions/draa-tafilalet/'],
      ['zgh', '/tour/2025/2025-fes/'],
    ]) {
      test(`words on the map are read: /${language}${address}`, async ({ site }) => {
        await site.open(`/${language}${address}?theme=${theme}`);
        expect(await hardToRead(site)).toEqual([]);
      });
    }

    test('borders and coast stand out from the land of both sides', async ({ site, page }) => {
      await site.open(`/fr/?theme=${theme}`);
      const [sea] = await painted(page, ['var(--sea)']);
      const faults: string[] = [];
      const look = async (state: string) => {
        const { fills, lines } = await lands(site);
        expect(fills).toHaveLength(regions.length);
        const [border, coast] = lines;
        faults.push(...lost(border, fills).map((fault) => `${state}, border of ${fault}`));
        faults.push(...lost(coast, [...fills, sea.colour]).map((fault) => `${state}, coast of ${fault}`));
      };
      await look('country');
      await site.link('MA-08').click();
      await site.map.expectSelected('MA-08');
      await expect(site.map.region('MA-08')).toHaveClass(/selected/);
      // The region shown has an outline of its own over the borders.
      const { ids, fills, lines } = await lands(site);
      const others = fills.filter((_, place) => ids[place] !== 'MA-08');
      faults.push(...lost(lines[0], others).map((fault) => `region, border of ${fault}`));
      expect(faults).toEqual([]);
    });
  });
}
