import { expect, type Locator, type Page } from '@playwright/test';

/** The search box and its list. */
export class Search {
  readonly field: Locator;
  readonly results: Locator;
  readonly list: Locator;
  readonly announcer: Locator;

  constructor(readonly page: Page) {
    this.field = page.getByTestId('search');
    this.list = page.getByRole('listbox');
    this.results = page.locator('[data-result]');
    this.announcer = page.getByTestId('announcer');
  }

  result(id: string) {
    return this.page.locator(`[data-result="${id}"]`);
  }

  /** The result that the keys are on. */
  get active() {
    return this.page.locator('[data-result][aria-selected="true"]');
  }

  /** Types as a visitor does; the list follows each letter. */
  async ask(query: string) {
    await this.field.fill(query);
  }

  async expectFirst(id: string) {
    await expect(this.results.first()).toHaveAttribute('data-result', id);
  }

  async expectClosed() {
    await expect(this.list).toBeHidden();
    await expect(this.field).toHaveAttribute('aria-expanded', 'false');
  }

  /** The field points to the active result, which is the one of an id. */
  async expectActive(id: string) {
    await expect(this.active).toHaveCount(1);
    await expect(this.active).toHaveAttribute('data-result', id);
    const pointed = await this.active.getAttribute('id');
    await expect(this.field).toHaveAttribute('aria-activedescendant', pointed ?? '');
    await expect(this.field).toBeFocused();
  }
}
