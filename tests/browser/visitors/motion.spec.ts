import { expect, test } from '../fixtures.ts';
import type { Site } from '../pages/site.ts';

/** What moves by itself and will for more than 5 seconds, milliseconds (WCAG 2.2.2). */
const endless = (site: Site) =>
  site.page.evaluate(() =>
    document
      .getAnimations()
      .map((animation) => ({ animation, end: Number(animation.effect?.getComputedTiming().endTime ?? 0) }))
      .filter(({ end }) => end > 5000)
      .map(({ animation, end }) => `${(animation as CSSAnimation).animationName}: ${end}`),
  );

test('nothing moves by itself for more than five seconds', async ({ site, page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await site.open('/fr/');
  expect(await endless(site)).toEqual([]);
  await site.link('MA-08').click();
  await expect(site.panel).toHaveAttribute('data-region', 'MA-08');
  expect(await endless(site)).toEqual([]);
  await site.tour.item('2025-fes').getByRole('link').click();
  expect(await endless(site)).toEqual([]);
});

test('who asks for less motion sees none', async ({ site, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await site.open('/fr/');
  await site.link('MA-08').click();
  await expect(site.panel).toHaveAttribute('data-region', 'MA-08');
  const moving = () => page.evaluate(() => document.getAnimations().filter((each) => each.playState === 'running').length);
  expect(await moving()).toBe(0);
});
