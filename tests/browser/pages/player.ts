import { expect, type Locator, type Page } from '@playwright/test';
import { words, type Language } from '../dataset.ts';

/** What plays the tour, and the weeks below it. Time is the test's: `page.clock` must be installed. */
export class Player {
  readonly button: Locator;
  readonly weeks: Locator;

  constructor(readonly page: Page) {
    this.button = page.getByTestId('tour-play');
    this.weeks = page.getByTestId('tour-week');
  }

  async expectPlaying(playing: boolean, language: Language = 'fr') {
    await expect(this.button).toHaveAccessibleName(words(language, 'ui', playing ? 'tour_pause' : 'tour_play'));
  }

  /** Lets time go by as fast as the machine can. */
  pass(milliseconds: number) {
    return this.page.clock.runFor(milliseconds);
  }

  async expectWeek(week: number, day: string) {
    await expect(this.weeks).toHaveValue(String(week));
    await expect(this.weeks).toHaveAttribute('aria-valuetext', words('fr', 'ui', 'week_of').replace('{date}', day));
  }
}
