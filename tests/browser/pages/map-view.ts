import { expect, type Locator, type Page } from '@playwright/test';
import { capital, type Position } from '../dataset.ts';
import { project } from '../projection.ts';

export type Point = { x: number; y: number };

/** The map and its buttons. */
export class MapView {
  readonly svg: Locator;
  readonly zoomIn: Locator;
  readonly zoomOut: Locator;
  readonly zoomReset: Locator;
  readonly regions: Locator;
  readonly stops: Locator;
  readonly highlights: Locator;
  readonly labels: Locator;
  readonly hint: Locator;
  readonly keys: Locator;
  readonly ring: Locator;
  readonly pan: Locator;
  readonly panToggle: Locator;
  readonly clusters: Locator;
  readonly provinces: Locator;

  constructor(readonly page: Page) {
    this.svg = page.getByTestId('map');
    this.zoomIn = page.getByTestId('zoom-in');
    this.zoomOut = page.getByTestId('zoom-out');
    this.zoomReset = page.getByTestId('zoom-reset');
    this.regions = this.svg.locator('[data-region]');
    this.stops = this.svg.locator('[data-stop]');
    this.highlights = this.svg.locator('[data-highlight-marker]');
    this.labels = this.svg.locator('[data-label]');
    this.hint = page.locator('.map-hint');
    this.keys = page.locator('.map-keys');
    this.ring = this.svg.locator('.ring');
    this.pan = page.locator('.pan');
    this.panToggle = page.getByTestId('pan-toggle');
    this.clusters = this.svg.locator('[data-cluster]');
    this.provinces = this.svg.locator('.provinces');
  }

  region(id: string) {
    return this.svg.locator(`[data-region="${id}"]`);
  }

  stop(id: string) {
    return this.svg.locator(`[data-stop="${id}"]`);
  }

  label(id: string) {
    return this.svg.locator(`[data-label="${id}"]`);
  }

  /** Scale on screen, 1 = the whole country. */
  async zoom() {
    return Number(await this.svg.getAttribute('data-zoom'));
  }

  /** Where a position on earth is drawn now, in pixels of the window. */
  async pixel(position: Position): Promise<Point> {
    const path = this.regions.first().locator('path').first();
    return path.evaluate((element, at) => {
      const matrix = (element as SVGGraphicsElement).getScreenCTM();
      if (!matrix) throw new Error('the map is not drawn');
      const { x, y } = new DOMPoint(at.x, at.y).matrixTransform(matrix);
      return { x, y };
    }, project(position));
  }

  /** Waits until nothing of the map has changed for 30 frames: markers are drawn lot by lot, names after them. */
  settle() {
    return this.svg.evaluate((svg) => new Promise<void>((done) => {
      let still = 0;
      const observer = new MutationObserver(() => { still = 0; });
      observer.observe(svg, { subtree: true, childList: true, attributes: true });
      const look = () => {
        still += 1;
        if (still < 30) return requestAnimationFrame(look);
        observer.disconnect();
        done();
      };
      requestAnimationFrame(look);
    }));
  }

  capital(id: string) {
    return this.pixel(capital(id).position);
  }

  /** The middle of the map, pixels of the window. */
  async middle(): Promise<Point> {
    const box = await this.svg.boundingBox();
    if (!box) throw new Error('the map is not drawn');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** A point on the land of a region, in sight, that no marker nor button is near. */
  async land(id: string): Promise<Point> {
    const point = await this.region(id).evaluate((region) => {
      const { left, top, width, height } = region.getBoundingClientRect();
      const isLand = (x: number, y: number) => document.elementFromPoint(x, y)?.closest('[data-region]') === region;
      const near = [[0, 0], [9, 0], [-9, 0], [0, 9], [0, -9]] as const;
      for (let row = 2; row < 20; row += 1) {
        for (let column = 2; column < 20; column += 1) {
          const [x, y] = [left + (width * column) / 20, top + (height * row) / 20];
          if (near.every(([right, down]) => isLand(x + right, y + down))) return { x, y };
        }
      }
      return null;
    });
    if (!point) throw new Error(`no land of ${id} is free`);
    return point;
  }

  /** Drags with the mouse in steps. */
  async drag(from: Point, to: Point) {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 16 });
    await this.page.mouse.up();
  }

  /** Turns the wheel over a point. */
  async wheel(over: Point, by: number) {
    await this.page.mouse.move(over.x, over.y);
    await this.page.mouse.wheel(0, by);
  }

  /** A real click on the land of a region, wherever its link has no marker over it. */
  async clickRegion(id: string) {
    const { x, y } = await this.capital(id);
    await this.page.mouse.click(x, y);
  }

  async tapRegion(id: string) {
    const { x, y } = await this.capital(id);
    await this.page.touchscreen.tap(x, y);
  }

  /** The region under a point of the window, as a finger would find it. */
  regionAt({ x, y }: Point) {
    return this.page.evaluate(
      ([x, y]) => document.elementFromPoint(x, y)?.closest('[data-region]')?.getAttribute('data-region') ?? null,
      [x, y] as const,
    );
  }

  async expectSelected(id: string | null) {
    const selected = this.svg.locator('[data-region][aria-current="true"]');
    await expect(selected).toHaveCount(id === null ? 0 : 1);
    if (id !== null) await expect(selected).toHaveAttribute('data-region', id);
  }
}
