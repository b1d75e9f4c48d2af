import { expect, test } from './fixtures.ts';

test('Back and Forward go through what was shown', async ({ site, page }) => {
  await site.open('/fr/');
  await site.link('MA-02').click();
  await site.expectRegion('MA-02');
  await site.link('MA-11').click();
  await site.expectRegion('MA-11');

  await page.goBack();
  await site.expectRegion('MA-02');
  await page.goBack();
  await site.expectCountry();
  await page.goForward();
  await site.expectRegion('MA-02');
  await page.goForward();
  await site.expectRegion('MA-11');
});

test('Back undoes a change of language', async ({ site, page }) => {
  await site.open('/fr/regions/oriental/');
  await site.language('es').click();
  await site.expectRegion('MA-02', 'es');
  await page.goBack();
  await site.expectRegion('MA-02', 'fr');
  await site.expectLanguage('fr');
});

test('a reload shows the same page', async ({ site, page }) => {
  await site.open('/fr/');
  await site.link('MA-09').click();
  await site.expectRegion('MA-09');
  await page.reload();
  await site.expectReady();
  await site.expectRegion('MA-09');
});

test('a click on what is shown already makes no step', async ({ site, page }) => {
  await site.open('/fr/');
  await site.link('MA-05').click();
  await site.expectRegion('MA-05');
  await site.link('MA-05').click();
  await site.expectRegion('MA-05');
  await page.goBack();
  await site.expectCountry();
});

test('a click with Control opens a tab of its own', async ({ site, page, context }) => {
  await site.open('/fr/');
  const opened = context.waitForEvent('page');
  await site.link('MA-06').click({ modifiers: ['ControlOrMeta'] });
  await expect(await opened).toHaveURL(/\/fr\/regions\/casablanca-settat\/$/);
  await site.expectCountry();
  await expect(page).toHaveURL(/\/fr\/$/);
});
