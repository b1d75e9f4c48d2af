import { expect, type Locator, type Page } from '@playwright/test';

export type Status = 'past' | 'current' | 'upcoming' | 'unknown';

/** The list of the stops of an edition. */
export class Tour {
  readonly items: Locator;
  readonly next: Locator;
  readonly previous: Locator;

  constructor(readonly page: Page) {
    this.items = page.locator('[data-stop-item]');
    this.next = page.getByTestId('tour-next');
    this.previous = page.getByTestId('tour-previous');
  }

  item(id: string) {
    return this.page.locator(`[data-stop-item="${id}"]`);
  }

  async expectStatuses(statuses: Record<string, Status>) {
    for (const [id, status] of Object.entries(statuses)) {
      await expect(this.item(id), id).toHaveAttribute('data-status', status);
    }
  }
}
