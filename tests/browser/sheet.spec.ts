import { expect, test } from './fixtures.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } });

test('the buttons set three heights', async ({ site }) => {
  await site.open('/fr/');
  const half = await site.sheet.height();
  await site.sheet.grow.tap();
  await site.sheet.expectHeight('higher', half);
  const full = await site.sheet.height();
  await expect(site.sheet.grow).toBeDisabled();

  await site.sheet.shrink.tap();
  await site.sheet.expectHeight('lower', full);
  await site.sheet.shrink.tap();
  await site.sheet.expectHeight('lower', half);
  await expect(site.sheet.shrink).toBeDisabled();
  await expect(site.sheet.grow).toBeInViewport({ ratio: 0.9 });
});

test('the handle is dragged up and down', async ({ site }) => {
  await site.open('/fr/');
  const half = await site.sheet.height();
  await site.sheet.drag(-120);
  await site.sheet.expectHeight('higher', half);
  const full = await site.sheet.height();
  await site.sheet.drag(160);
  await site.sheet.expectHeight('lower', full);
  await site.sheet.drag(160);
  await site.sheet.expectHeight('lower', half);
});

test('the handle follows a finger', async ({ site, page, context }) => {
  await site.open('/fr/');
  const half = await site.sheet.height();
  const box = await site.sheet.handle.boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  const finger = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', up = 0) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y: y - up }] });
  await touch('touchStart');
  for (const up of [10, 40, 80, 120]) await touch('touchMove', up);
  await touch('touchEnd');
  await site.sheet.expectHeight('higher', half);
});

test('the region shown stays in sight at half height', async ({ site }) => {
  await site.open('/fr/');
  for (const id of ['MA-01', 'MA-12']) {
    await site.link(id).tap();
    await site.map.expectSelected(id);
    const [region, sheet] = [await site.map.region(id).boundingBox(), await site.sheet.root.boundingBox()];
    if (!region || !sheet) throw new Error('the page is not drawn');
    expect(region.y + region.height).toBeLessThanOrEqual(sheet.y);
  }
});
