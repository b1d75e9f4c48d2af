import { expect, test } from './fixtures.ts';
import type { Status } from './pages/tour.ts';

const NAMES = ['marrakech', 'agadir', 'casablanca', 'ouarzazate', 'fes', 'oriental', 'dakhla', 'beni-mellal', 'tanger'];

/** The nine stops of 2025 as so many past, current and upcoming ones in their order. */
function of2025(past: number, current: number): Record<string, Status> {
  const status = (place: number): Status =>
    place < past ? 'past' : place < past + current ? 'current' : 'upcoming';
  return Object.fromEntries(NAMES.map((name, place) => [`2025-${name}`, status(place)]));
}

for (const [day, past, current] of [
  ['2025-01-09', 0, 0],
  ['2025-01-10', 0, 1],
  ['2025-02-11', 3, 0],
  ['2025-02-12', 3, 1],
  ['2025-02-20', 5, 2],
  ['2025-02-23', 5, 2],
  ['2025-02-24', 7, 2],
  ['2025-03-03', 9, 0],
] as const) {
  test(`2025 on ${day}: ${past} past, ${current} current`, async ({ site, page }) => {
    await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
    await site.open('/fr/tour/2025/');
    await site.tour.expectStatuses(of2025(past, current));
  });
}

test('2025 today: all past', async ({ site }) => {
  await site.open('/fr/tour/2025/');
  await site.tour.expectStatuses(of2025(9, 0));
});

for (const day of ['2020-12-15', '2021-06-01', '2025-02-11']) {
  test(`2020-2021 on ${day}: what has no date is never past`, async ({ site, page }) => {
    await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
    await site.open('/fr/tour/2020-2021/');
    await site.tour.expectStatuses({
      '2020-dakhla': 'past',
      '2020-tanger': 'past',
      '2020-fes': day === '2020-12-15' ? 'current' : 'past',
      '2021-beni-mellal': 'unknown',
      '2021-ouarzazate': 'unknown',
    });
  });
}

test('2020-2021 today: what has no date is unknown', async ({ site }) => {
  await site.open('/fr/tour/2020-2021/');
  await site.tour.expectStatuses({ '2020-rabat': 'past', '2021-beni-mellal': 'unknown', '2021-ouarzazate': 'unknown' });
});

test('statuses are words, not only colours', async ({ site, page }) => {
  await page.clock.setFixedTime(new Date('2025-02-20T12:00:00Z'));
  await site.open('/fr/tour/2025/');
  await expect(site.tour.item('2025-fes')).toContainText('Date passée');
  await expect(site.tour.item('2025-oriental')).toContainText('En cours');
  await expect(site.tour.item('2025-tanger')).toContainText('À venir');
});

test('the page changes at midnight', async ({ site, page }) => {
  await page.clock.install({ time: new Date('2025-02-11T23:58:00+01:00') });
  await site.open('/fr/tour/2025/');
  await site.tour.expectStatuses(of2025(3, 0));
  await page.clock.runFor('03:00');
  await site.tour.expectStatuses(of2025(3, 1));
});

test.describe('east of the date line', () => {
  test.use({ timezoneId: 'Pacific/Auckland' });
  test('the day is that of the visitor', async ({ site, page }) => {
    await page.clock.setFixedTime(new Date('2025-02-11T20:00:00Z'));
    await site.open('/fr/tour/2025/');
    await site.tour.expectStatuses({ '2025-ouarzazate': 'current' });
  });
});
