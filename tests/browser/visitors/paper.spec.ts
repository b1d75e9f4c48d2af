import { expect, test } from '../fixtures.ts';
import { cutWords } from './reflow.ts';

/** A4 within its margins of 12 mm, in pixels of CSS. */
const SHEET = { width: 703, height: 1032 };

for (const address of ['/fr/', '/ar/regions/draa-tafilalet/', '/en/tour/2025/', '/es/tour/2025/2025-fes/', '/zgh/regions/oriental/']) {
  test(`on paper no word is cut: ${address}`, async ({ site, page }) => {
    await site.open(address);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(SHEET);
    await site.drawn();
    expect(await cutWords(page)).toEqual([]);
  });
}
