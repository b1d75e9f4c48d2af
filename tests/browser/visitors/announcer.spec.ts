import type { Page } from '@playwright/test';
import { regionName, words } from '../dataset.ts';
import { expect, test } from '../fixtures.ts';

/** Writes down from now on what the announcer says: its text after each change of it. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const announcer = document.querySelector('[data-testid=announcer]');
    if (!announcer) throw new Error('no announcer');
    const heard: string[] = ((window as unknown as { heard: string[] }).heard = []);
    new MutationObserver(() => heard.push(announcer.textContent?.trim() ?? '')).observe(announcer, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  // An emptied announcer says nothing.
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.filter(Boolean));
}

test('there is one polite live region', async ({ site, page }) => {
  await site.open('/fr/regions/oriental/');
  const live = page.locator('[aria-live=polite], [role=status], [role=log], [role=timer], [role=marquee], output');
  await expect(live).toHaveCount(1);
  await expect(live).toHaveAttribute('data-testid', 'announcer');
  await expect(page.locator('[aria-live=assertive], [role=alert]').filter({ visible: true })).toHaveCount(0);
});

test('each selection is announced once, by its heading alone', async ({ site, page }) => {
  await site.open('/fr/');
  const heard = await listen(page);
  const expected: string[] = [];
  const expectHeard = async (heading: string) => {
    expected.push(heading);
    await expect.poll(heard).toEqual(expected);
    await expect(site.heading).toHaveText(heading);
  };
  await site.map.clickRegion('MA-08');
  await expectHeard(regionName('fr', 'MA-08'));
  await site.link('MA-03').focus();
  await page.keyboard.press('Enter');
  await expectHeard(regionName('fr', 'MA-03'));
  await site.tour.item('2025-agadir').getByRole('link').click();
  await expectHeard(words('fr', 'stops', '2025-agadir', 'place'));
  await page.goBack();
  await expectHeard(regionName('fr', 'MA-03'));
  await site.map.zoomReset.click();
  await expectHeard(words('fr', 'ui', 'country'));
  // Time for more to be said, if more were: what is seen is drawn two frames later.
  await site.drawn();
  await site.drawn();
  expect(await heard()).toEqual(expected);
});

test('what is said is in the language that it says', async ({ site, page }) => {
  await site.open('/zgh/');
  await site.link('MA-01').click();
  const announcer = page.getByTestId('announcer');
  await expect(announcer).toHaveText(regionName('zgh', 'MA-01'));
  const language = await announcer.evaluate((element) => {
    const inner = [...element.querySelectorAll('[lang]')].at(-1) ?? element;
    return inner.closest('[lang]')?.getAttribute('lang');
  });
  expect(language).toBe(/[\u2d30-\u2d7f]/.test(regionName('zgh', 'MA-01')) ? 'zgh' : 'fr');
});
