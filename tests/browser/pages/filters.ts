import { expect, type Locator, type Page } from '@playwright/test';

/** The choice of themes and categories. */
export class Filters {
  readonly open: Locator;
  readonly clear: Locator;

  constructor(readonly page: Page) {
    this.open = page.locator('.filters summary');
    this.clear = page.getByTestId('filter-clear');
  }

  theme(id: string) {
    return this.page.locator(`[data-theme-filter="${id}"]`);
  }

  category(id: string) {
    return this.page.locator(`[data-category-filter="${id}"]`);
  }

  /** The regions that do not step back, on the map and in the list alike. */
  async expectRegions(ids: string[]) {
    for (const [attribute, root] of [
      ['data-region', '[data-testid=map] [data-region]'],
      ['data-region-link', '[data-region-link]'],
    ]) {
      const shown = () =>
        this.page
          .locator(`${root}:not(.out)`)
          .evaluateAll((links, name) => links.map((link) => link.getAttribute(name)).sort(), attribute);
      await expect.poll(shown, { message: attribute }).toEqual([...ids].sort());
    }
    await expect(this.page.locator('[data-testid=map] [data-region]')).toHaveCount(12);
    await expect(this.page.locator('[data-region-link]')).toHaveCount(12);
  }
}
