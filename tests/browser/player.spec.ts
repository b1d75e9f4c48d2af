import { edition, editions, words } from './dataset.ts';
import { expect, test as base } from './fixtures.ts';
import { Player } from './pages/player.ts';
import type { Site } from './pages/site.ts';

const DWELL = 4000;
const LEG = 1500;

const test = base.extend<{ player: Player }>({
  player: async ({ page }, use) => use(new Player(page)),
});

/** Opens an address; from then on time stands still unless a test lets it pass. */
async function openInStillTime(site: Site, address: string) {
  await site.page.clock.install({ time: '2025-06-01T10:00:00' });
  await site.open(address);
  await site.page.clock.pauseAt('2025-06-01T11:00:00');
}

for (const { id, stops } of editions) {
  test(`${id} plays from its first stop to its last, and ends there`, async ({ site, page, player }) => {
    await openInStillTime(site, `/fr/tour/${id}/`);
    const before = await page.evaluate(() => history.length);
    await player.button.click();
    await player.expectPlaying(true);
    for (const [place, stop] of stops.entries()) {
      await site.expectAddress(`/fr/tour/${id}/${stop.id}/`);
      await expect(site.heading).toHaveText(words('fr', 'stops', stop.id, 'place'));
      await site.map.expectSelected(stop.region);
      if (place > 0) await player.pass(LEG);
      await player.pass(DWELL);
    }
    await player.expectPlaying(false);
    await site.expectAddress(`/fr/tour/${id}/${stops.at(-1)?.id}/`);
    // The whole journey is one step: Back leads to where it began.
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await page.goBack();
    await site.expectAddress(`/fr/tour/${id}/`);
  });
}

test('a stop stays for its time, and a pause gives it all of it again', async ({ site, player }) => {
  await openInStillTime(site, '/fr/tour/2025/2025-agadir/');
  await player.button.click();
  await player.pass(DWELL - 500);
  await site.expectAddress('/fr/tour/2025/2025-agadir/');
  await player.button.click();
  await player.expectPlaying(false);
  await player.pass(10 * DWELL);
  await site.expectAddress('/fr/tour/2025/2025-agadir/');
  await player.button.click();
  await player.pass(DWELL - 500);
  await site.expectAddress('/fr/tour/2025/2025-agadir/');
  await player.pass(1000);
  await site.expectAddress('/fr/tour/2025/2025-casablanca/');
});

test('the leg to the stop that opens draws itself, and those ahead step back', async ({ site, page, player }) => {
  await openInStillTime(site, '/fr/tour/2025/2025-casablanca/');
  await player.button.click();
  const legs = page.locator('.legs > .leg, .legs .leg');
  await expect(legs.and(page.locator('.ahead'))).toHaveCount(6);
  await expect(page.locator('#leg-way')).toHaveCount(0);
  await player.pass(DWELL);
  await expect(page.locator('[data-leg="2025-ouarzazate"]')).toHaveAttribute('mask', 'url(#leg-way)');
  await expect(page.locator('#leg-way path')).toHaveAttribute('pathLength', '1');
  await expect(legs.and(page.locator('.ahead'))).toHaveCount(5);
  await player.pass(LEG);
  await expect(page.locator('[mask], #leg-way')).toHaveCount(0);
  await player.button.click();
  await expect(page.locator('.ahead')).toHaveCount(0);
});

for (const [what, act] of [
  ['a finger on the map', (player: Player) => player.page.getByTestId('map').dispatchEvent('pointerdown')],
  ['a key elsewhere', (player: Player) => player.page.locator('[data-region-link]').first().press('ArrowDown')],
  ['the wheel', (player: Player) => player.page.getByTestId('region-panel').dispatchEvent('wheel')],
  [
    'a page out of sight',
    (player: Player) => player.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))),
  ],
] as const) {
  test(`${what} pauses`, async ({ site, player }) => {
    await openInStillTime(site, '/fr/');
    await player.button.click();
    await player.expectPlaying(true);
    await act(player);
    await player.expectPlaying(false);
    await player.pass(10 * DWELL);
    await site.expectAddress('/fr/tour/2025/2025-marrakech/');
  });
}

test('the player is no elsewhere: next and previous go on playing', async ({ site, player }) => {
  await openInStillTime(site, '/fr/tour/2025/2025-marrakech/');
  await player.button.focus();
  await player.page.keyboard.press('Space');
  await player.expectPlaying(true);
  await player.pass(DWELL - 500);
  await site.tour.next.click();
  await site.expectAddress('/fr/tour/2025/2025-agadir/');
  await player.expectPlaying(true);
  // The stop that was opened by hand is shown for its whole time.
  await player.pass(DWELL - 500);
  await site.expectAddress('/fr/tour/2025/2025-agadir/');
  await player.pass(500);
  await site.expectAddress('/fr/tour/2025/2025-casablanca/');
});

test('the way back out of the tour pauses', async ({ site, page, player }) => {
  await openInStillTime(site, '/fr/');
  await player.button.click();
  await site.expectAddress('/fr/tour/2025/2025-marrakech/');
  await page.goBack();
  await site.expectCountry();
  await player.expectPlaying(false);
});

test('the slider goes through the weeks, by the keyboard too, and says them in words', async ({ site, page, player }) => {
  await site.open('/fr/tour/2025/');
  await expect(player.weeks).toHaveAccessibleName(words('fr', 'ui', 'tour_week'));
  await expect(player.weeks).toHaveAttribute('max', '7');
  await player.expectWeek(0, '6 janvier 2025');
  const before = await page.evaluate(() => history.length);
  await player.weeks.focus();
  for (const [week, day, stop] of [
    [1, '13 janvier 2025', '2025-agadir'],
    [2, '20 janvier 2025', '2025-casablanca'],
    [3, '27 janvier 2025', '2025-casablanca'],
    [4, '3 février 2025', '2025-casablanca'],
    [5, '10 février 2025', '2025-ouarzazate'],
  ] as const) {
    await page.keyboard.press('ArrowRight');
    await player.expectWeek(week, day);
    await site.expectAddress(`/fr/tour/2025/${stop}/`);
  }
  await page.keyboard.press('End');
  await site.expectAddress('/fr/tour/2025/2025-beni-mellal/');
  // One step in the history for all of it.
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  // A stop that is opened otherwise brings the slider along.
  await site.tour.item('2025-marrakech').getByRole('link').click();
  await player.expectWeek(0, '6 janvier 2025');
});

test('a week is said in the language of the page', async ({ site, player }) => {
  await site.open('/en/tour/2025/2025-ouarzazate/');
  await expect(player.weeks).toHaveAttribute('aria-valuetext', 'week of 10 February 2025');
  await site.language('ar').click();
  await expect(player.weeks).toHaveAttribute('aria-valuetext', /^أسبوع 10 /);
});

test('days that are known are lines, ranges are bands, and what is not known is listed apart', async ({ site, page }) => {
  const shapes = async (name: string) => (await page.locator(`.mark-${name}`).getAttribute('d'))?.match(/M/g)?.length;
  await site.open('/fr/tour/2025/');
  expect(await shapes('day')).toBe(4);
  expect(await shapes('range')).toBe(5);
  await expect(page.locator('.apart')).toHaveCount(0);
  await site.open('/fr/tour/2020-2021/');
  expect(await shapes('day')).toBe(2);
  expect(await shapes('range')).toBe(4);
  const apart = page.locator('.apart');
  await expect(apart).toContainText(words('fr', 'ui', 'week_unknown'));
  const unknown = edition('2020-2021').stops.filter((stop) => stop.date === '2021?');
  await expect(apart.getByRole('link')).toHaveText(unknown.map((stop) => words('fr', 'stops', stop.id, 'place')));
  await apart.getByRole('link').first().click();
  await site.expectAddress('/fr/tour/2020-2021/2021-beni-mellal/');
  // It lies in no week: its date is said as it is known.
  await expect(page.getByTestId('tour-week')).toHaveAttribute('aria-valuetext', /^2021/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('nothing is shown that would not work', async ({ site, player, page }) => {
    await site.goto('/fr/');
    await expect(player.button).toBeHidden();
    await expect(player.weeks).toBeHidden();
    await expect(page.getByTestId('compare')).toBeHidden();
    await expect(page.getByTestId('share')).toBeHidden();
  });
});
