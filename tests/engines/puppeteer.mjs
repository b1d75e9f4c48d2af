import puppeteer from 'puppeteer-core';

const SIZE = { width: 1280, height: 900 };
/** Where the map does not travel, a point on it stays where it is. */
const STILL = {
  chrome: { args: ['--no-sandbox', '--force-prefers-reduced-motion', '--disable-background-networking', '--no-first-run'] },
  firefox: { extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 } },
};

/** Chromium (`chrome`, by its own protocol) or Firefox (`firefox`, by WebDriver BiDi). See `webdriver.mjs` for the other one. */
export class Puppeteer {
  #browser;
  #page;

  static async start(kind, executablePath) {
    const driver = new Puppeteer();
    driver.#browser = await puppeteer.launch({ browser: kind, executablePath, headless: true, defaultViewport: SIZE, ...STILL[kind] });
    [driver.#page] = await driver.#browser.pages();
    driver.#page ??= await driver.#browser.newPage();
    await driver.#page.setViewport(SIZE);
    return driver;
  }

  version() {
    return this.#browser.version();
  }

  async goto(address) {
    await this.#page.goto(address, { waitUntil: 'load' });
  }

  back() {
    return this.#page.goBack({ waitUntil: [] });
  }

  forward() {
    return this.#page.goForward({ waitUntil: [] });
  }

  async reload() {
    await this.#page.reload({ waitUntil: 'load' });
  }

  resize(width, height) {
    return this.#page.setViewport({ width, height });
  }

  /** Runs a function in the page, or in its first frame, and gives its result. */
  run(what, ...values) {
    return this.#page.evaluate(what, ...values);
  }

  runInFrame(what, ...values) {
    return this.#frame().evaluate(what, ...values);
  }

  /** Real clicks of the mouse: on an element, at a point of the window. */
  click(selector) {
    return this.#page.click(selector);
  }

  clickAt({ x, y }) {
    return this.#page.mouse.click(x, y);
  }

  type(text) {
    return this.#page.keyboard.type(text);
  }

  /** A key by its name in UI Events: `Enter`, `ArrowDown`. */
  press(key) {
    return this.#page.keyboard.press(key);
  }

  close() {
    return this.#browser.close();
  }

  #frame() {
    const frame = this.#page.frames().find((frame) => frame.parentFrame());
    if (!frame) throw new Error('the page has no frame');
    return frame;
  }
}
