import { expect, type Page } from '@playwright/test';

/** The service worker, as a page sees it. */
export class Worker {
  constructor(readonly page: Page) {}

  /** Waits until a version is kept whole and serves the loads to come. */
  async kept() {
    await this.page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active?.state === 'activated') return;
      await new Promise<void>((resolve) => {
        active?.addEventListener('statechange', () => active.state === 'activated' && resolve());
      });
    });
  }

  /** Waits until a later version is there whole, and waits for its turn. */
  async waits() {
    await expect
      .poll(() => this.page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting)))
      .toBe(true);
  }

  /** Looks for a later version; gives whether one came whole. */
  update() {
    return this.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const { installing } = await registration.update();
      if (!installing) return Boolean(registration.waiting);
      return new Promise<boolean>((resolve) => {
        const tell = () => {
          if (installing.state === 'installed' || installing.state === 'activated') resolve(true);
          if (installing.state === 'redundant') resolve(false);
        };
        installing.addEventListener('statechange', tell);
        tell();
      });
    });
  }

  registered() {
    return this.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  }

  controls() {
    return this.page.evaluate(() => navigator.serviceWorker.controller !== null);
  }

  caches() {
    return this.page.evaluate(() => caches.keys());
  }
}
