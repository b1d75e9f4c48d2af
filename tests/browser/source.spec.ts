import { expect, test } from './fixtures.ts';

for (const address of ['/', '/fr/', '/ar/regions/oriental/', '/fr/tour/2025/']) {
  test(`${address} as served holds no style attribute and no inline script`, async ({ page, request }) => {
    const source = await (await request.get(`.${address}`)).text();
    const found = await page.evaluate((source) => {
      const served = new DOMParser().parseFromString(source, 'text/html');
      const all = [...served.querySelectorAll('*')];
      const handlers = (element: Element) => element.getAttributeNames().filter((name) => name.startsWith('on'));
      // Structured data is not run, so the policy lets it be.
      const inline = 'script:not([src]):not([type="application/ld+json"]):not([type="application/json"])';
      return {
        styles: served.querySelectorAll('[style], style').length,
        scripts: [...served.querySelectorAll(inline)].map((script) => script.textContent),
        handlers: all.flatMap(handlers),
        links: [...served.querySelectorAll('[href^="javascript:" i]')].length,
      };
    }, source);
    expect(found).toEqual({ styles: 0, scripts: [], handlers: [], links: 0 });
  });
}
