import type { CDPSession } from '@playwright/test';
import { edition, LANGUAGES, regionName, regions } from '../dataset.ts';
import { expect, test } from '../fixtures.ts';

type Known = { value: unknown };
type AxNode = {
  ignored: boolean;
  role?: Known;
  name?: Known;
  properties?: { name: string; value: Known }[];
};

/** What the accessibility tree says of everything that matches. */
async function spoken(cdp: CDPSession, selector: string): Promise<AxNode[]> {
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await cdp.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const found: AxNode[] = [];
  for (const nodeId of nodeIds) {
    const { nodes } = await cdp.send('Accessibility.getPartialAXTree', { nodeId, fetchRelatives: false });
    found.push(...(nodes as AxNode[]));
  }
  return found;
}

/** Roles that say what happens when one presses Enter. */
const ROLES = ['link', 'button', 'combobox', 'slider', 'switch', 'DisclosureTriangle'];

for (const language of LANGUAGES) {
  test(`${language}: whatever takes the focus on the map has a role and a name`, async ({ site, page }) => {
    await site.open(`/${language}/regions/draa-tafilalet/`);
    const cdp = await page.context().newCDPSession(page);
    const nodes = await spoken(cdp, 'svg a, svg [tabindex], svg [focusable="true"]');
    const stops = edition('2025').stops.length;
    expect(nodes.length).toBeGreaterThanOrEqual(regions.length + stops);
    const names = nodes.map((node) => {
      expect(node.ignored).toBe(false);
      expect(ROLES).toContain(node.role?.value);
      const name = String(node.name?.value ?? '').trim();
      expect(name).not.toBe('');
      return name;
    });
    for (const { id } of regions) expect(names).toContain(regionName(language, id));
    // Two stops or two regions of one name could not be told apart.
    expect(new Set(names).size).toBe(names.length);
  });
}

test('everything that takes the focus has a role and a name, and the map is no application', async ({ site, page }) => {
  await site.open('/ar/tour/2025/2025-fes/');
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const focusable = (nodes as AxNode[]).filter(
    ({ ignored, role, properties }) =>
      !ignored &&
      role?.value !== 'RootWebArea' &&
      properties?.some(({ name, value }) => name === 'focusable' && value.value === true),
  );
  expect(focusable.length).toBeGreaterThan(40);
  const nameless = focusable.filter(({ name }) => !String(name?.value ?? '').trim());
  expect(nameless).toEqual([]);
  const roles = new Set(focusable.map(({ role }) => String(role?.value)));
  expect([...roles].filter((role) => ![...ROLES, 'heading', 'listitem', 'article'].includes(role))).toEqual([]);
  expect((nodes as AxNode[]).filter(({ role }) => role?.value === 'application')).toEqual([]);
});
