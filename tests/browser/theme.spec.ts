import { expect, test } from './fixtures.ts';
import type { Site } from './pages/site.ts';

/** Lightness of the page's ground, 0 (black) to 255 (white). */
const lightness = (site: Site) =>
  site.page.evaluate(() => {
    const painter = new OffscreenCanvas(1, 1).getContext('2d');
    if (!painter) throw new Error('no canvas');
    painter.fillStyle = getComputedStyle(document.body).backgroundColor;
    painter.fillRect(0, 0, 1, 1);
    const [red, green, blue] = painter.getImageData(0, 0, 1, 1).data;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });

const expectDark = (site: Site) => expect.poll(() => lightness(site)).toBeLessThan(80);
const expectLight = (site: Site) => expect.poll(() => lightness(site)).toBeGreaterThan(180);

test('theme=dark and theme=light in the address', async ({ site }) => {
  await site.open('/fr/?theme=dark');
  await expectDark(site);
  await site.open('/fr/?theme=light');
  await expectLight(site);
});

test('without a choice the system decides', async ({ site, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await site.open('/fr/');
  await expectDark(site);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectLight(site);
});

test('a choice stands against the system', async ({ site, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await site.open('/fr/?theme=light');
  await expectLight(site);
});

test('the button goes through dark, light and automatic', async ({ site, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await site.open('/fr/regions/oriental/');
  await expect(site.themeButton).toHaveAccessibleName(/Automatique/);
  await site.themeButton.click();
  await expect(site.themeButton).toHaveAccessibleName(/Sombre/);
  await expect(page).toHaveURL(/\/fr\/regions\/oriental\/\?theme=dark$/);
  await expectDark(site);
  await site.expectSelected('MA-02');
  await site.themeButton.click();
  await expect(site.themeButton).toHaveAccessibleName(/Clair/);
  await expect(page).toHaveURL(/\/fr\/regions\/oriental\/\?theme=light$/);
  await site.themeButton.click();
  await expect(site.themeButton).toHaveAccessibleName(/Automatique/);
  await expect(page).toHaveURL(/\/fr\/regions\/oriental\/$/);
  await expectLight(site);
});

test('a choice goes along to other regions and languages', async ({ site, page }) => {
  await site.open('/fr/?theme=dark');
  await site.link('MA-08').click();
  await expect(page).toHaveURL(/\/fr\/regions\/draa-tafilalet\/\?theme=dark$/);
  await site.language('en').click();
  await expect(page).toHaveURL(/\/en\/regions\/draa-tafilalet\/\?theme=dark$/);
  await expectDark(site);
});
