import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { regionName, slug, words } from './words.mjs';

/** Long, because nothing here measures time: a busy machine must not fail a journey. */
const PATIENCE = 20_000;

/** Asks until `found` gives what is wanted; a page that is being left may fail to answer. */
export async function becomes(found, wanted, what = '') {
  const end = Date.now() + PATIENCE;
  for (;;) {
    let last;
    try {
      last = await found();
      if (isDeepStrictEqual(last, wanted)) return;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) {
      if (last instanceof Error) throw last;
      return assert.deepEqual(last, wanted, what);
    }
    await pause(50);
  }
}

/** The map's page in terms of the contract, whichever engine shows it. */
export class MapPage {
  constructor(driver, base) {
    this.driver = driver;
    this.base = base;
  }

  /** Opens an address below the site's folder and waits until the app answers and the map was measured. */
  async open(address) {
    await this.driver.goto(this.base + address.slice(1));
    await this.ready();
  }

  async ready() {
    await becomes(() => this.attribute('html', 'data-ready'), '', 'the app answers');
    await this.drawn();
  }

  /** Two frames later: sizes are observed in the first, and drawn in the second. */
  drawn() {
    return this.driver.run(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))));
  }

  attribute(selector, name) {
    return this.driver.run(
      (selector, name) => document.querySelector(selector)?.getAttribute(name) ?? null,
      selector,
      name,
    );
  }

  text(selector) {
    return this.driver.run((selector) => document.querySelector(selector)?.textContent.trim() ?? null, selector);
  }

  count(selector) {
    return this.driver.run((selector) => document.querySelectorAll(selector).length, selector);
  }

  /** Left, top, width and height on screen, in pixels. */
  box(selector) {
    return this.driver.run((selector) => {
      const { left, top, width, height } = document.querySelector(selector).getBoundingClientRect();
      return { left, top, width, height };
    }, selector);
  }

  focus(selector) {
    return this.driver.run((selector) => document.querySelector(selector).focus(), selector);
  }

  /** An attribute of what has the focus. Not by `:focus`, which fits nothing in a window that is not in front. */
  focused(name) {
    return this.driver.run((name) => document.activeElement?.getAttribute(name) ?? null, name);
  }

  async press(...keys) {
    for (const key of keys) await this.driver.press(key);
  }

  /** A real click on the land of a region, where neither a marker nor a button is near, once the map rests. */
  async clickLand(id) {
    let point = await this.#land(id);
    // The map follows a frame or more behind what the panel says.
    await becomes(async () => {
      await this.drawn();
      const before = point;
      point = await this.#land(id);
      return point !== null && isDeepStrictEqual(point, before);
    }, true, `land of ${id} is free`);
    await this.driver.clickAt(point);
  }

  #land(id) {
    return this.driver.run((id) => {
      const region = document.querySelector(`svg [data-region="${id}"]`);
      const { left, top, width, height } = region.getBoundingClientRect();
      const isLand = (x, y) => document.elementFromPoint(x, y)?.closest('[data-region]') === region;
      for (let row = 2; row < 20; row += 1) {
        for (let column = 2; column < 20; column += 1) {
          const [x, y] = [left + (width * column) / 20, top + (height * row) / 20];
          if ([[0, 0], [9, 0], [-9, 0], [0, 9], [0, -9]].every(([right, down]) => isLand(x + right, y + down))) return { x, y };
        }
      }
      return null;
    }, id);
  }

  /** A real click on an element of the first frame, brought into sight. Not by WebKitGTK's own click, which reaches no frame's element. */
  async clickInFrame(selector) {
    const inFrame = await this.driver.runInFrame((selector) => {
      const { left, top, width, height } = document.querySelector(selector).getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, selector);
    const at = await this.driver.run(({ x, y }) => {
      const frame = document.querySelector('iframe');
      scrollBy(0, frame.getBoundingClientRect().top + y - innerHeight / 2);
      const { left, top } = frame.getBoundingClientRect();
      return { x: left + x, y: top + y };
    }, inFrame);
    await this.driver.clickAt(at);
  }

  clickLink(id) {
    return this.driver.click(`[data-region-link="${id}"]`);
  }

  /** Map, list, panel, heading, title and address all show a region. */
  shows(id, language = 'fr') {
    return this.#shows({
      path: `/${language}/regions/${slug(id)}/`,
      panel: id,
      heading: regionName(language, id),
      title: `${regionName(language, id)} · ${words(language, 'ui', 'title')}`,
      onMap: [id],
      inList: [id],
    });
  }

  showsCountry(language = 'fr') {
    return this.#shows({
      path: `/${language}/`,
      panel: '',
      heading: words(language, 'ui', 'country'),
      title: words(language, 'ui', 'title'),
      onMap: [],
      inList: [],
    });
  }

  #shows(wanted) {
    const root = new URL(this.base).pathname.replace(/\/$/, '');
    const found = () =>
      this.driver.run(() => {
        const panel = document.querySelector('[data-testid=region-panel]');
        const current = (name) =>
          [...document.querySelectorAll(`[${name}][aria-current="true"]`)].map((link) => link.getAttribute(name));
        return {
          path: location.pathname,
          panel: panel.dataset.region,
          heading: panel.querySelector('h2').textContent.trim(),
          title: document.title,
          onMap: current('data-region'),
          inList: current('data-region-link'),
        };
      });
    return becomes(found, { ...wanted, path: root + wanted.path });
  }

  async speaks(language) {
    const found = () =>
      this.driver.run(() => {
        const { lang, dir } = document.documentElement;
        const links = [...document.querySelectorAll('[data-lang][aria-current="true"]')];
        return { lang, dir, links: links.map((link) => link.dataset.lang) };
      });
    await becomes(found, { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr', links: [language] });
  }

  pathBecomes(path) {
    const root = new URL(this.base).pathname.replace(/\/$/, '');
    return becomes(() => this.driver.run(() => location.pathname), root + path);
  }
}
