import { expect, type Locator, type Page } from '@playwright/test';

/** The sheet of a phone, with panel and tour. */
export class Sheet {
  readonly root: Locator;
  readonly handle: Locator;
  readonly grow: Locator;
  readonly shrink: Locator;

  constructor(readonly page: Page) {
    this.root = page.getByRole('main');
    this.grow = page.getByTestId('sheet-grow');
    this.shrink = page.getByTestId('sheet-shrink');
    this.handle = this.grow.locator('..');
  }

  /** Height on screen, pixels. */
  async height() {
    return (await this.root.boundingBox())?.height ?? 0;
  }

  /** Drags the handle by its middle; up is negative. */
  async drag(by: number) {
    const box = await this.handle.boundingBox();
    if (!box) throw new Error('the sheet has no handle here');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x, y + by, { steps: 8 });
    await this.page.mouse.up();
  }

  /** Whether it became higher or lower than it was. */
  async expectHeight(compare: 'higher' | 'lower', before: number) {
    await expect.poll(async () => Math.sign((await this.height()) - before)).toBe(compare === 'higher' ? 1 : -1);
  }
}
