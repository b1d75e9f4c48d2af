import type { CDPSession, Page } from '@playwright/test';
import type { Point } from './map-view.ts';

/** Fingers on a screen, as the browser's own protocol puts them there. */
export class Fingers {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page) {
    return new Fingers(await page.context().newCDPSession(page));
  }

  private send(type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', points: Point[]) {
    const touchPoints = points.map(({ x, y }, id) => ({ x, y, id }));
    return this.session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  down(...points: Point[]) {
    return this.send('touchStart', points);
  }

  move(...points: Point[]) {
    return this.send('touchMove', points);
  }

  up() {
    return this.send('touchEnd', []);
  }

  /** The system takes the fingers away. */
  cancel() {
    return this.send('touchCancel', []);
  }

  async tap(point: Point) {
    await this.down(point);
    await this.up();
  }

  /** From one place to another in steps, without coming up. */
  async drag(from: Point[], to: Point[], steps = 6) {
    await this.down(...from);
    for (let step = 1; step <= steps; step += 1) {
      const share = step / steps;
      await this.move(...from.map(({ x, y }, finger) => between({ x, y }, to[finger] ?? { x, y }, share)));
    }
  }
}

function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}
