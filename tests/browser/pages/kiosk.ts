import { expect, type Page } from '@playwright/test';
import { LANGUAGES } from '../dataset.ts';
import type { Site } from './site.ts';

/** An unattended screen whose clock the test moves. */
export class Kiosk {
  #names: Promise<unknown> | undefined;

  constructor(
    readonly page: Page,
    readonly site: Site,
  ) {}

  get panel() {
    return this.page.getByTestId('region-panel');
  }

  get warning() {
    return this.page.getByTestId('idle-warning');
  }

  get attract() {
    return this.page.getByTestId('attract');
  }

  async open(query = 'lang=fr&idle=60&warn=30') {
    await this.page.clock.install({ time: new Date('2026-03-01T10:00:00Z') });
    await this.page.goto(`./kiosk/?${query}`);
    await this.site.expectReady();
    // From here on time stands still but for what the test lets go by, however long that takes.
    await this.page.clock.pauseAt((await this.page.evaluate(() => Date.now())) + 1_000);
    await this.page.clock.runFor(500);
  }

  /** The address of a kiosk stays what it is: the panel says which region is shown, `''` for the country. */
  expectPanel(region: string) {
    return expect(this.panel).toHaveAttribute('data-region', region);
  }

  /** Nobody touches the screen until the loop begins; `idle` and `warn` are those of the address. */
  async leave(idle = 60, warn = 30) {
    await this.goQuiet(idle, warn);
    await expect(this.attract).toBeVisible();
  }

  /** The same, where the loop may load the page anew at once. */
  async goQuiet(idle = 60, warn = 30) {
    await this.page.clock.runFor((idle + 1) * 1000);
    await expect(this.warning).toBeVisible();
    await this.page.clock.runFor((warn + 1) * 1000);
  }

  /** Touches the glass of the question or the loop, at a place of the page beneath. */
  async touch(x: number, y: number) {
    await this.page.touchscreen.tap(x, y);
    await this.page.clock.runFor(300);
  }

  key(letter: string) {
    return this.page.locator('.key').getByText(letter, { exact: true });
  }

  /**
   * The letters. At the first time the names in the other languages come, in the order of `LANGUAGES`: all of them are
   * waited for, as a clock that runs on for minutes keeps the page from receiving them in time.
   */
  async openKeys() {
    const shown = await this.site.html.getAttribute('lang');
    const last = LANGUAGES.findLast((language) => language !== shown);
    this.#names ??= this.page.waitForEvent('requestfinished', (request) => request.url().endsWith(`/text/${last}.json`));
    await this.page.getByTestId('keys-open').click();
    await this.#names;
  }

  async type(word: string) {
    await this.openKeys();
    for (const letter of word) await this.key(letter).click();
  }
}
