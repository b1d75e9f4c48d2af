import { expect, test } from './fixtures.ts';

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
];

test('pages carry the strictest policy', async ({ request }) => {
  for (const address of ['/', '/fr/', '/ar/regions/oriental/', '/zgh/tour/2025/', '/kiosk/', '/nowhere/']) {
    const policy = (await request.get(`.${address}`)).headers()['content-security-policy'];
    expect(policy, address).toBe(POLICY.join('; '));
  }
});

test('a whole journey stays within the policy', async ({ site, page }) => {
  const violations: string[] = [];
  await page.exposeFunction('violated', (what: string) => violations.push(what));
  const printed: string[] = [];
  await page.exposeFunction('printed', (address: string) => printed.push(address));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile } = event;
      (window as any).violated(`${effectiveDirective} ${blockedURI} ${sourceFile}`);
    });
    window.print = () => (window as any).printed(location.pathname);
  });

  await site.open('/fr/');
  await site.map.clickRegion('MA-08');
  await site.expectRegion('MA-08');
  await site.language('ar').click();
  await site.expectRegion('MA-08', 'ar');
  await site.language('fr').click();
  await site.expectRegion('MA-08', 'fr');
  await site.themeButton.click();
  await expect(site.html).toHaveAttribute('data-theme', 'dark');
  await site.tour.next.click();
  await site.expectAddress('/fr/tour/2025/2025-marrakech/');
  await site.map.zoomIn.click();
  await site.panel.getByText('Sources', { exact: true }).click();
  await expect(site.panel.locator('a[rel=noreferrer]').first()).toBeVisible();
  await page.getByTestId('print').click();
  await expect.poll(() => printed).toHaveLength(1);
  await page.goBack();
  await site.expectAddress('/fr/regions/draa-tafilalet/');
  await page.reload();
  await site.expectReady();
  await site.expectRegion('MA-08');
  expect(violations).toEqual([]);
});
