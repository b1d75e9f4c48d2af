import { expect, test } from './fixtures.ts';

test.describe('selecting a region', () => {
  test('by a click on the map', async ({ site }) => {
    await site.open('/fr/');
    await site.expectCountry();
    await site.map.clickRegion('MA-08');
    await site.expectRegion('MA-08');
  });

  test('from the list', async ({ site }) => {
    await site.open('/fr/');
    await site.link('MA-12').click();
    await site.expectRegion('MA-12');
    await site.link('MA-04').click();
    await site.expectRegion('MA-04');
  });

  test('by Enter on its link in the map', async ({ site, page }) => {
    await site.open('/fr/');
    await site.map.region('MA-02').focus();
    await page.keyboard.press('Enter');
    await site.expectRegion('MA-02');
    await expect(site.map.region('MA-02')).toBeFocused();
  });

  test('lists twelve links, the same as on the map', async ({ site }) => {
    await site.open('/fr/');
    await expect(site.list).toHaveCount(12);
    await expect(site.map.regions).toHaveCount(12);
    const listed = await site.list.evaluateAll((links) => links.map((link) => link.getAttribute('href')).sort());
    const drawn = await site.map.regions.evaluateAll((links) => links.map((link) => link.getAttribute('href')).sort());
    expect(drawn).toEqual(listed);
  });

  test('changes no other page: the app follows its links in place', async ({ site, page }) => {
    await site.open('/fr/');
    const documents: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest()) documents.push(request.url());
    });
    await site.link('MA-07').click();
    await site.expectRegion('MA-07');
    await site.tour.next.click();
    await expect(site.panel).toHaveAttribute('data-region', 'MA-07');
    await site.language('en').click();
    await site.expectLanguage('en');
    expect(documents).toEqual([]);
  });

  test('is answered by the panel in one frame, and by the map in the next but one', async ({ site, page }) => {
    await site.open('/fr/');
    const { between, wasDrawn } = await page.evaluate((id) => new Promise<{ between: number; wasDrawn: boolean }>((resolve) => {
      let frame = 0;
      let answered: number | null = null;
      let wasDrawn = false;
      const count = () => {
        frame += 1;
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
      const observer = new MutationObserver(() => {
        const panel = document.querySelector('[data-testid=region-panel]');
        if (panel?.getAttribute('data-region') === id && answered === null) {
          answered = frame;
          wasDrawn = panel.querySelector('.emblem use')?.hasAttribute('href') ?? true;
        }
        if (!document.querySelector(`.map [data-region="${id}"]`)?.classList.contains('selected')) return;
        observer.disconnect();
        resolve({ between: frame - (answered ?? NaN), wasDrawn });
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-region-link="${id}"]`)?.click());
    }), 'MA-12');
    // The frame of the click, the one that paints its answer, and the one that does the rest.
    expect(between).toBe(2);
    // The rosette takes the browser longer than all else in the head: it comes with the map.
    expect(wasDrawn).toBe(false);
    await expect(site.panel.locator('.emblem use')).toHaveAttribute('href', /emblems\/12\.svg/);
    await site.expectRegion('MA-12');
  });

  test('says the region to a screen reader', async ({ site, page }) => {
    await site.open('/fr/');
    await site.link('MA-03').click();
    await expect(page.getByTestId('announcer')).toHaveText('Fès-Meknès');
    await expect(page.getByTestId('announcer')).toHaveAttribute('aria-live', 'polite');
  });
});

test.describe('selecting a region on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } });

  test('by a tap on the map', async ({ site }) => {
    await site.open('/fr/');
    await site.map.tapRegion('MA-10');
    await site.expectRegion('MA-10');
    await expect(site.link('MA-10')).toBeInViewport();
  });

  test('by a tap in the list', async ({ site }) => {
    await site.open('/fr/');
    await site.link('MA-01').tap();
    await site.expectRegion('MA-01');
  });
});
