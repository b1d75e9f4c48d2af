// What a page that has loaded does under the hand: clicks, gestures, memory.
import { FULL_SPEED, SETTLED, sleep, visit } from '../browser.mjs';
import { drag } from '../calibrate.mjs';

/** Between the drawn map and the first touch, ms. */
const SETTLE = 1500;

async function settle(window, page) {
  await window.open(page.url);
  await window.drawn(page.live);
  await sleep(SETTLE);
}

/**
 * Clicks on region after region.
 * @returns {Promise<number[]>} ms from the release of the button to the frame with the region in the panel
 */
export function clicks(browser, page, { points }, count) {
  return visit(browser, SETTLED, { watch: 'clicks' }, async (window) => {
    await settle(window, page);
    const regions = Object.values(points);
    for (let click = 0; click < count; click += 1) {
      // Five on: never a neighbour in the list, and each of the twelve in turn.
      const { at } = regions[(click * 5) % regions.length];
      await window.hover(at);
      await sleep(150);
      await window.press(at);
      await sleep(350);
      await window.home();
    }
    return window.run(() => window.benchmark.clicks);
  });
}

/**
 * Zooms in by the wheel, drags in circles, zooms out, each for a second.
 * @returns {Promise<number[]>} ms between frames, as the page's main thread sees them
 */
export function frames(browser, page, { centre }) {
  return visit(browser, SETTLED, { watch: 'nothing' }, async (window) => {
    await settle(window, page);
    await window.takeWheel();
    await window.hover(centre);
    await window.run(() => {
      window.benchmarkFrames = [];
      let last = null;
      const tick = (time) => {
        if (last !== null) window.benchmarkFrames.push(time - last);
        last = time;
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    });
    await turn(window, centre, -1);
    await drag(window, centre, 60, 16, (step) => [centre[0] + 150 * Math.sin(step / 8), centre[1] + 90 * Math.sin(step / 5)]);
    await turn(window, centre, 1);
    return window.run(() => window.benchmarkFrames);
  });
}

async function turn(window, at, direction) {
  const sent = [];
  for (let notch = 0; notch < 20; notch += 1) {
    sent.push(window.wheel(at, direction));
    await sleep(50);
  }
  await Promise.all(sent);
}

/**
 * What the page keeps after its garbage is collected, bytes: objects of JavaScript, and the memories of WebAssembly.
 * @returns {Promise<{ js: number, wasm: number }>}
 */
export function memory(browser, page) {
  return visit(browser, FULL_SPEED, { watch: 'nothing' }, async (window) => {
    await settle(window, page);
    const { cdp } = window;
    // What only finalisers let go is collected by the second one.
    for (let turn = 0; turn < 2; turn += 1) await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const { result } = await cdp.send('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' });
    const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId });
    const { result: sum } = await cdp.send('Runtime.callFunctionOn', {
      objectId: objects.objectId, returnByValue: true,
      functionDeclaration: 'function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0); }',
    });
    return { js: usedSize, wasm: sum.value };
  });
}
