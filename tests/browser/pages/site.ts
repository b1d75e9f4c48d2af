import { expect, type Locator, type Page } from '@playwright/test';
import { LANGUAGES, region, regionName, type Language, words } from '../dataset.ts';
import { MapView } from './map-view.ts';
import { Sheet } from './sheet.ts';
import { Tour } from './tour.ts';

/** The whole page. */
export class Site {
  readonly map: MapView;
  readonly tour: Tour;
  readonly sheet: Sheet;
  readonly html: Locator;
  readonly panel: Locator;
  readonly heading: Locator;
  readonly list: Locator;
  readonly fallback: Locator;
  readonly retry: Locator;
  readonly themeButton: Locator;

  /** The folder of the host that the site lives in, without a slash at its end: empty for `/`. */
  readonly base: string;

  constructor(
    readonly page: Page,
    baseURL: string,
  ) {
    this.base = new URL(baseURL).pathname.replace(/\/$/, '');
    this.map = new MapView(page);
    this.tour = new Tour(page);
    this.sheet = new Sheet(page);
    this.html = page.locator('html');
    this.panel = page.getByTestId('region-panel');
    this.heading = this.panel.getByRole('heading', { level: 2 });
    this.list = page.locator('[data-region-link]');
    this.fallback = page.getByTestId('fallback');
    this.retry = page.getByTestId('retry');
    this.themeButton = page.getByTestId('theme');
  }

  /** Opens an address and waits until the app answers and the map was measured. */
  async open(address: string) {
    await this.goto(address);
    await this.expectReady();
    await this.drawn();
  }

  /** Opens an address below the site's folder. */
  goto(address: string) {
    return this.page.goto(`.${address}`);
  }

  /** Two frames later: sizes are observed in the first, and drawn in the second. */
  drawn() {
    return this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }

  async expectReady() {
    await expect(this.html).toHaveAttribute('data-ready', '');
  }

  link(id: string) {
    return this.page.locator(`[data-region-link="${id}"]`);
  }

  language(tag: Language) {
    return this.page.locator(`[data-lang="${tag}"]`);
  }

  async expectAddress(path: string) {
    await expect(this.page).toHaveURL((url) => url.pathname === this.base + path);
  }

  /** Map, list, panel, title and address all show a region. */
  async expectRegion(id: string, language: Language = 'fr') {
    await this.expectAddress(`/${language}/regions/${region(id).slug}/`);
    await expect(this.panel).toHaveAttribute('data-region', id);
    await expect(this.heading).toHaveText(regionName(language, id));
    await expect(this.page).toHaveTitle(`${regionName(language, id)} · ${words(language, 'ui', 'title')}`);
    await this.expectSelected(id);
  }

  async expectCountry(language: Language = 'fr') {
    await this.expectAddress(`/${language}/`);
    await expect(this.panel).toHaveAttribute('data-region', '');
    await expect(this.heading).toHaveText(words(language, 'ui', 'country'));
    await expect(this.page).toHaveTitle(words(language, 'ui', 'title'));
    await this.expectSelected(null);
  }

  /** Map and list mark the same region as current, or none. */
  async expectSelected(id: string | null) {
    await this.map.expectSelected(id);
    const current = this.page.locator('[data-region-link][aria-current="true"]');
    await expect(current).toHaveCount(id === null ? 0 : 1);
    if (id !== null) await expect(current).toHaveAttribute('data-region-link', id);
  }

  /** Language and direction of the document, and which of the five links is marked. */
  async expectLanguage(language: Language) {
    await expect(this.html).toHaveAttribute('lang', language);
    await expect(this.html).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    for (const tag of LANGUAGES) {
      const link = this.language(tag);
      await (tag === language
        ? expect(link).toHaveAttribute('aria-current', 'true')
        : expect(link).not.toHaveAttribute('aria-current'));
    }
  }

  /** The page's fallback with its sentence in one language, and its button. */
  async expectFallback(language: Language, timeout?: number) {
    await expect(this.fallback).toBeVisible({ timeout });
    const shown = this.fallback.locator('p span').filter({ visible: true });
    await expect(shown).toHaveCount(1);
    await expect(shown).toHaveAttribute('lang', language);
    await expect(shown).not.toBeEmpty();
    await expect(this.retry).toBeVisible();
  }
}
