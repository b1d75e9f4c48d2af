import { readFileSync } from 'node:fs';
import { regionName, words } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import type { Site } from './pages/site.ts';

const ATTRIBUTION = '© OpenStreetMap contributors';

async function save(site: Site, kind: 'svg' | 'png') {
  const { page } = site;
  if (!(await page.locator('[data-snapshot]').first().isVisible())) await page.getByTestId('export').click();
  const arriving = page.waitForEvent('download');
  await page.locator(`[data-snapshot=${kind}]`).click();
  const download = await arriving;
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

/** Notes what breaks the policy of the page. */
async function watchPolicy(site: Site) {
  const violations: string[] = [];
  await site.page.exposeFunction('violated', (what: string) => violations.push(what));
  await site.page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      (window as any).violated(`${effectiveDirective} ${blockedURI}`),
    );
  });
  return violations;
}

for (const [address, name, language] of [
  ['/fr/', 'morocco-fr', 'fr'],
  ['/ar/regions/draa-tafilalet/?theme=dark', 'draa-tafilalet-ar', 'ar'],
] as const) {
  test(`the map of ${address} becomes an SVG that needs nothing else`, async ({ site, page }) => {
    const violations = await watchPolicy(site);
    await site.open(address);
    const title = await page.title();
    const { name: file, content } = await save(site, 'svg');
    expect(file).toBe(`${name}.svg`);
    const text = content.toString('utf8');
    const drawing = await page.evaluate((text) => {
      const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
      const all = [...root.querySelectorAll('*')];
      return {
        tag: root.localName,
        title: root.querySelector(':scope > title')?.textContent,
        words: [...root.querySelectorAll('text')].map((text) => text.textContent),
        attributes: all.flatMap((element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`)),
        shapes: root.querySelectorAll('path').length,
        tags: [...new Set(all.map((element) => element.localName))].sort(),
      };
    }, text);
    expect(drawing.tag).toBe('svg');
    expect(drawing.title).toBe(title);
    expect(drawing.words).toContain(title);
    expect(drawing.words).toContain(ATTRIBUTION);
    expect(drawing.words.join(' ')).toContain(regionName(language, 'MA-08').split(/[- ]/)[0]);
    expect(drawing.shapes).toBeGreaterThan(30);
    // No links, scripts, stylesheets, references.
    expect(drawing.tags.filter((tag) => !['circle', 'g', 'path', 'svg', 'text', 'title'].includes(tag))).toEqual([]);
    expect(drawing.attributes.filter((own) => /^(style|class|href|on)|url\(|var\(|color\(/.test(own))).toEqual([]);
    expect(violations).toEqual([]);
  });

  test(`the map of ${address} becomes a PNG of twice its size`, async ({ site, page }) => {
    const violations = await watchPolicy(site);
    await site.open(address);
    const box = await page.locator('.stage').boundingBox();
    const { name: file, content } = await save(site, 'png');
    expect(file).toBe(`${name}.png`);
    expect(content.subarray(1, 4).toString()).toBe('PNG');
    expect(content.readUInt32BE(16)).toBe(Math.floor((box?.width ?? 0) * 2));
    expect(content.readUInt32BE(20)).toBeGreaterThan((box?.height ?? 0) * 2);
    // An empty picture of that size would be a few kilobytes.
    expect(content.length).toBeGreaterThan(60_000);
    expect(violations).toEqual([]);
  });
}

test('the menu offers both, in words', async ({ site, page }) => {
  await site.open('/fr/');
  await page.getByTestId('export').click();
  for (const format of ['SVG', 'PNG']) {
    await expect(page.getByRole('button', { name: `${words('fr', 'ui', 'export_map')} ${format}` })).toBeVisible();
  }
});

test('the script for it comes only when it is wanted', async ({ site, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await site.open('/fr/');
  expect(asked.filter((path) => path.includes('snapshot'))).toEqual([]);
  await save(site, 'svg');
  expect(asked.filter((path) => /\/snapshot-[0-9a-f]{16}\.js$/.test(path))).toHaveLength(1);
});
