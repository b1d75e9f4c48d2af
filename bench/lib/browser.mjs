// Chromium: started, slowed down, looked into and clicked through its DevTools protocol.
import { chromium } from 'playwright-core';
import probe from './probe.js';

export const WINDOW = { width: 1280, height: 800 };

/** How slow network and processor are. Throughput is in bytes a second, latency in ms. */
export const PROFILES = {
  slow: {
    title: 'Slow 4G (150 ms, 1.6 Mbps down, 750 kbps up), CPU 4x slower', cpu: 4,
    network: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 },
  },
  fast: { title: 'Not slowed down', cpu: 1, network: null },
};
/** For what happens after the load: the slow phone, its network aside. */
export const SETTLED = { cpu: 4, network: null };
export const FULL_SPEED = PROFILES.fast;

/** Nothing that Chromium does for itself, and WebGL without a graphics card. */
const FLAGS = [
  '--headless=new', '--disable-gpu', '--enable-unsafe-swiftshader', '--hide-scrollbars', '--force-color-profile=srgb', '--disable-background-networking',
  '--disable-component-update', '--disable-extensions', '--disable-sync', '--no-first-run',
];

export const launch = (executablePath) =>
  // Chromium has no sandbox for root.
  chromium.launch({ executablePath, headless: false, chromiumSandbox: process.getuid?.() !== 0, args: FLAGS, ignoreDefaultArgs: ['--enable-automation'] });

export const sleep = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** Asks until the answer is true; fails after `limit` ms. */
export async function until(ask, { every = 100, limit = 60_000, what = 'it' } = {}) {
  for (const end = Date.now() + limit; Date.now() < end; await sleep(every)) if (await ask()) return;
  throw new Error(`${what} did not happen within ${limit / 1000} s`);
}

/** Does `task` with a fresh window: nothing is cached, nothing remembered. */
export async function visit(browser, { cpu, network }, watched, task) {
  const context = await browser.newContext({ viewport: WINDOW, deviceScaleFactor: 1, locale: 'fr-FR' });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    for (const domain of ['Page', 'Network', 'Runtime']) await cdp.send(`${domain}.enable`);
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${probe})(${JSON.stringify(watched)})` });
    if (network) await cdp.send('Network.emulateNetworkConditions', network);
    if (cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    return await task(new Visit(page, cdp));
  } finally {
    await context.close();
  }
}

/** A window with one page. */
export class Visit {
  constructor(page, cdp) {
    this.cdp = cdp;
    this.errors = [];
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => { if (message.type() === 'error') this.errors.push(message.text()); });
  }

  /** Goes to an address; done when the new document begins. */
  async open(url) {
    const { errorText } = await this.cdp.send('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
  }

  /** Calls a function in the page. No policy of the page is in the way of the protocol. */
  async run(task, ...given) {
    const expression = `(${task})(${given.map((value) => JSON.stringify(value)).join()})`;
    const { result, exceptionDetails } = await this.cdp.send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits for the map to be drawn, and for the app to be live where the page has one. */
  async drawn(live) {
    const drawn = (live) => (live
      ? document.documentElement?.hasAttribute('data-ready')
      : document.querySelectorAll('svg [data-region]').length >= 12 || performance.getEntriesByName('map-painted').length > 0);
    await until(() => this.run(drawn, live), { what: live ? 'data-ready' : 'the map' });
  }

  mouse(type, [x, y], more = {}) {
    return this.cdp.send('Input.dispatchMouseEvent', { type, x, y, pointerType: 'mouse', ...more });
  }

  async hover([x, y]) {
    await this.mouse('mouseMoved', [x - 1, y]);
    await this.mouse('mouseMoved', [x, y]);
  }

  press(at) {
    const left = { button: 'left', clickCount: 1 };
    return Promise.all([this.mouse('mousePressed', at, { ...left, buttons: 1 }), this.mouse('mouseReleased', at, { ...left, buttons: 0 })]);
  }

  /** One notch of the wheel; up (-1) zooms in. */
  wheel(at, direction) {
    return this.mouse('mouseWheel', at, { deltaX: 0, deltaY: 100 * direction });
  }

  /** Clicks a map of ours beside its regions: until it is clicked, the wheel is the page's. */
  async takeWheel() {
    const beside = () => {
      const map = document.querySelector('[data-testid=map]');
      if (!map) return null;
      const { left, top, width, height } = map.getBoundingClientRect();
      const cells = Array.from({ length: 15 }, (_, index) => (index + 1) / 16);
      const points = cells.flatMap((right) => cells.map((down) => [left + width * right, top + height * down]));
      return points.find(([x, y]) => {
        const there = document.elementFromPoint(x, y);
        return map.contains(there) && !there.closest('a, button, [role=button]');
      });
    };
    const at = await this.run(beside);
    if (!at) return;
    await this.hover(at);
    await this.press(at);
  }

  /** A lossless picture of the window, base64. */
  async picture() {
    return (await this.cdp.send('Page.captureScreenshot', { format: 'png' })).data;
  }

  /** Brings a map that travels to the region clicked back to the whole country. */
  async home() {
    const press = () => {
      const button = document.querySelector('[data-testid=zoom-reset]');
      button?.click();
      return button !== null;
    };
    if (!(await this.run(press))) return;
    const whole = () => Number(document.querySelector('[data-testid=map]')?.dataset.zoom) === 1;
    await until(() => this.run(whole), { what: 'the way back to the whole country' });
    await sleep(150);
  }
}
