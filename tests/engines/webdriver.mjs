import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { By, Builder, Key, Origin } from 'selenium-webdriver';

const SIZE = { width: 1280, height: 900 };
const KEYS = { Enter: Key.ENTER, Escape: Key.ESCAPE, Tab: Key.TAB, ArrowDown: Key.ARROW_DOWN, ArrowLeft: Key.ARROW_LEFT, ArrowRight: Key.ARROW_RIGHT };

/** WebKitGTK's small browser on a screen of its own, by W3C WebDriver; as `puppeteer.mjs` has it. */
export class WebDriver {
  #screen;
  #service;
  #driver;
  #settings;

  static async start({ driver: program, xvfb }) {
    const own = new WebDriver();
    try {
      await own.#start(program, xvfb);
    } catch (error) {
      await own.close();
      throw error;
    }
    return own;
  }

  async #start(program, xvfb) {
    const screen = ['-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-displayfd', '1'];
    this.#screen = spawn(xvfb, screen, { stdio: ['ignore', 'pipe', 'ignore'] });
    const [display] = await Promise.race([once(this.#screen.stdout, 'data'), ended(this.#screen, 'Xvfb')]);

    // The map does not travel, so that a point on it stays where it is: GTK's word for reduced motion.
    this.#settings = await mkdtemp(join(tmpdir(), 'webkit-'));
    await mkdir(join(this.#settings, 'gtk-3.0'));
    await writeFile(join(this.#settings, 'gtk-3.0', 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n');

    const port = await freePort();
    this.#service = spawn(program, ['--host=127.0.0.1', `--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: `:${String(display).trim()}`,
        GDK_BACKEND: 'x11',
        XDG_CONFIG_HOME: this.#settings,
        NO_AT_BRIDGE: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
        WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      },
    });
    const address = `http://127.0.0.1:${port}`;
    await Promise.race([answers(`${address}/status`), ended(this.#service, 'WebKitWebDriver')]);
    this.#driver = await new Builder().usingServer(address).withCapabilities({ browserName: 'MiniBrowser' }).build();
    await this.#driver.manage().setTimeouts({ script: 30_000, pageLoad: 60_000 });
    await this.resize(SIZE.width, SIZE.height);
  }

  async version() {
    return `WebKitGTK ${(await this.#driver.getCapabilities()).get('browserVersion')}`;
  }

  goto(address) {
    return this.#driver.get(address);
  }

  back() {
    return this.#driver.navigate().back();
  }

  forward() {
    return this.#driver.navigate().forward();
  }

  reload() {
    return this.#driver.navigate().refresh();
  }

  /** The size of what the page sees: the window's own bars come on top. */
  async resize(width, height) {
    const window = this.#driver.manage().window();
    await window.setRect({ width, height });
    const bars = await this.run((width, height) => [width - innerWidth, height - innerHeight], width, height);
    await window.setRect({ width: width + bars[0], height: height + bars[1] });
  }

  /** Runs a function in the page, a promise's result awaited. */
  async run(what, ...values) {
    const [fault, result] = await this.#driver.executeAsyncScript(
      `const [values, done] = arguments;
       Promise.resolve().then(() => (${what})(...values)).then((result) => done([null, result]), (error) => done([String(error), null]));`,
      values,
    );
    if (fault !== null) throw new Error(fault);
    return result;
  }

  runInFrame(what, ...values) {
    return this.#inFrame(() => this.run(what, ...values));
  }

  async click(selector) {
    await this.#driver.findElement(By.css(selector)).click();
  }

  clickAt({ x, y }) {
    const at = { x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 0 };
    return this.#driver.actions().move(at).click().perform();
  }

  type(text) {
    return this.#driver.actions().sendKeys(text).perform();
  }

  press(key) {
    return this.#driver.actions().sendKeys(KEYS[key] ?? key).perform();
  }

  async close() {
    await this.#driver?.quit();
    for (const program of [this.#service, this.#screen]) program?.kill();
    if (this.#settings) await rm(this.#settings, { recursive: true });
  }

  async #inFrame(act) {
    await this.#driver.switchTo().frame(0);
    try {
      return await act();
    } finally {
      await this.#driver.switchTo().defaultContent();
    }
  }
}

async function ended(program, name) {
  await once(program, 'exit');
  throw new Error(`${name} ended`);
}

/** The driver takes no port 0. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(address) {
  for (;;) {
    if (await fetch(address).then((response) => response.ok, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
