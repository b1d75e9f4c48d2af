import { words } from './dataset.ts';
import { expect, test } from './fixtures.ts';

/** Replaces what the browser offers: a clipboard and a share sheet that note what they are given. */
type Offer = { share?: 'works' | 'AbortError' | 'NotAllowedError'; clipboard?: 'works' | 'fails' };

async function offer(page: import('@playwright/test').Page, { share, clipboard }: Offer) {
  await page.addInitScript(
    ([share, clipboard]) => {
      const given: unknown[] = ((window as any).given = []);
      const take = async (what: unknown, name?: string) => {
        if (name && name !== 'works') throw new DOMException('refused', name);
        given.push(what);
      };
      const set = (name: string, value: unknown) => Object.defineProperty(navigator, name, { value, configurable: true });
      set('share', share && ((data: unknown) => take(data, share)));
      set('clipboard', clipboard && { writeText: (text: string) => take(text, clipboard === 'fails' ? 'NotAllowedError' : undefined) });
    },
    [share, clipboard] as const,
  );
}

const given = (page: import('@playwright/test').Page) => page.evaluate(() => (window as any).given);
const here = (page: import('@playwright/test').Page) => page.url();

test('the link is copied, and that is said', async ({ site, page }) => {
  await offer(page, { clipboard: 'works' });
  await site.open('/fr/regions/oriental/');
  await page.getByTestId('share').click();
  await expect(page.getByRole('dialog', { name: words('fr', 'ui', 'share') })).toBeVisible();
  await expect(page.getByTestId('share-send')).toHaveCount(0);
  await page.getByTestId('share-copy').click();
  await expect(page.getByRole('status').and(page.locator('.share-outcome'))).toHaveText(words('fr', 'ui', 'share_copied'));
  expect(await given(page)).toEqual([here(page)]);
});

test('where the browser hands links on, it does so', async ({ site, page }) => {
  await offer(page, { share: 'works', clipboard: 'works' });
  await site.open('/fr/tour/2025/2025-fes/');
  await page.getByTestId('share').click();
  await page.getByTestId('share-send').click();
  await expect(page.locator('.share-outcome')).toHaveText(words('fr', 'ui', 'share_sent'));
  expect(await given(page)).toEqual([{ title: words('fr', 'stops', '2025-fes', 'place'), url: here(page) }]);
});

test('a visitor who changes their mind is told nothing', async ({ site, page }) => {
  await offer(page, { share: 'AbortError' });
  await site.open('/fr/');
  await page.getByTestId('share').click();
  await page.getByTestId('share-send').click();
  await site.drawn();
  await expect(page.locator('.share-outcome')).toBeEmpty();
});

for (const clipboard of ['fails', undefined] as const) {
  test(`without a clipboard (${clipboard ?? 'absent'}) the address is there to be copied by hand`, async ({ site, page }) => {
    await offer(page, { clipboard });
    await site.open('/fr/');
    await page.getByTestId('share').click();
    await page.getByTestId('share-copy').click();
    await expect(page.locator('.share-outcome')).toHaveText(words('fr', 'ui', 'share_failed'));
    const field = page.getByTestId('share-address');
    await expect(field).toHaveValue(here(page));
    await expect(field).toBeFocused();
    expect(await field.evaluate((field: HTMLInputElement) => field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0))).toBe(here(page));
  });
}

test('the keyboard opens it, Escape closes it and gives the focus back', async ({ site, page }) => {
  await site.open('/fr/');
  const button = page.getByTestId('share');
  const dialog = page.getByRole('dialog');
  await button.focus();
  await page.keyboard.press('Enter');
  // What is in it is drawn once it is open.
  await expect(page.getByTestId('share-address')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('share-address')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByTestId('share-close').click();
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test('the QR code is of the address and the language on screen, and white in the dark too', async ({ site, page }) => {
  await site.open('/fr/?theme=dark');
  await expect(page.getByTestId('qr')).toHaveCount(0);
  await page.getByTestId('share').click();
  const qr = page.getByTestId('qr');
  await expect(qr).toBeVisible();
  await expect(qr).toHaveAccessibleName(words('fr', 'ui', 'share_qr'));
  await expect(qr).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(qr.locator('path')).toHaveCSS('fill', 'rgb(0, 0, 0)');
  const code = () => qr.locator('path').getAttribute('d');
  const inFrench = await code();
  expect(inFrench).toMatch(/^M4 4h7v1h-7M/);
  await page.keyboard.press('Escape');
  await site.language('ar').click();
  await site.expectLanguage('ar');
  await page.getByTestId('share').click();
  await expect(page.getByTestId('share-address')).toHaveValue(here(page));
  expect(here(page)).toContain('/ar/?theme=dark');
  expect(await code()).not.toBe(inFrench);
});
