import { LANGUAGES, regions } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import type { Site } from './pages/site.ts';
import { named, SCREENS } from './screens.ts';

/** Overlap of two boxes that no eye sees, pixels. */
const HAIR = 1;

/** Pairs of labels that lie on one another, and labels that lie on a disc. */
function clashes(site: Site): Promise<string[]> {
  return site.map.svg.evaluate(async (svg, hair) => {
    await document.fonts.ready;
    const lines = [...svg.querySelectorAll('[data-label] text')].map((text) => ({
      id: text.closest('[data-label]')?.getAttribute('data-label') ?? '',
      box: text.getBoundingClientRect(),
    }));
    const clash = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > hair &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > hair;
    const discs = [...svg.querySelectorAll('.stop-marker-disc, .highlight-disc, .cluster-disc')].map((disc) => disc.getBoundingClientRect());
    const covered = lines.filter(({ box }) => discs.some((disc) => clash(box, disc))).map(({ id }) => `${id} lies on a disc`);
    return [...new Set(covered), ...lines.flatMap((a, place) =>
      lines
        .slice(place + 1)
        .filter((b) => a.id !== b.id && clash(a.box, b.box))
        .map((b) => `${a.id} lies on ${b.id}`),
    )];
  }, HAIR);
}

for (const viewport of SCREENS) {
  test.describe(named(viewport), () => {
    test.use({ viewport });

    for (const language of LANGUAGES) {
      test(`no name lies on another: ${language}`, async ({ site }) => {
        await site.open(`/${language}/`);
        await expect(site.map.labels.first()).toBeAttached();
        expect(await clashes(site)).toEqual([]);
      });
    }
  });
}

for (const viewport of SCREENS.filter(({ width }) => [360, 1280].includes(width))) {
  test.describe(`${named(viewport)}, region by region`, () => {
    test.use({ viewport });

    test('no name lies on another', async ({ site }) => {
      await site.open('/fr/');
      const found: Record<string, string[]> = {};
      for (const { id } of regions) {
        await site.link(id).click();
        await site.map.expectSelected(id);
        found[id] = await clashes(site);
      }
      expect(found).toEqual(Object.fromEntries(regions.map(({ id }) => [id, []])));
    });
  });
}

for (const viewport of SCREENS.filter(({ width }) => width >= 1280)) {
  test.describe(named(viewport), () => {
    test.use({ viewport });

    for (const language of LANGUAGES) {
      test(`every region has its name: ${language}`, async ({ site }) => {
        await site.open(`/${language}/`);
        for (const { id } of regions) await expect(site.map.label(id)).toBeAttached();
      });
    }
  });
}
