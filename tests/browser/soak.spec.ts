import { expect, test as base } from './fixtures.ts';
import { Kiosk } from './pages/kiosk.ts';

const test = base.extend<{ kiosk: Kiosk }>({ kiosk: async ({ page, site }, use) => use(new Kiosk(page, site)) });

test.use({ hasTouch: true, viewport: { width: 1080, height: 1920 } });

/** Visits, each with its random touches and its loop: 30, or as many as `cargo xtask soak` asks for. */
const CYCLES = Number(process.env.SOAK_CYCLES ?? 30);
const TOUCHES = 5;
/** From here on nothing may grow: by then every page was drawn, and what is kept of it is there. */
const SETTLED = Math.min(200, Math.ceil(CYCLES / 2));
/** How much more there may be at the end than there was then. */
const GROWTH = 1.05;
/** Nodes of a panel that a browser keeps for a while because it was touched last. */
const TOUCHED = 400;
/** Bytes that a browser keeps of each visit because it is driven: some 500, measured on an empty page. */
const DRIVEN = 600;

/** Numbers from 0 to 1 that are the same in each run (a linear congruential generator, modulus 2^32). */
function numbers(seed: number) {
  return () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

test(`${CYCLES} visits and loops leave nothing behind`, async ({ site, page, kiosk, context, noise }) => {
  // The server's answer to the reload below; and what is fetched has less time than it seems, by a clock that is fast.
  noise.tolerate(/503/, /signal timed out/);
  test.setTimeout(60_000 + CYCLES * 5_000);
  // The page would be loaded anew every six hours, and what it weighs would start anew, too: the server is down for that.
  await page.route('**/kiosk/**', (route) => (route.request().method() === 'HEAD' ? route.fulfill({ status: 503 }) : route.fallback()));
  await kiosk.open('lang=fr&idle=10&warn=5');
  const address = page.url();
  const length = await page.evaluate(() => history.length);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');

  /** Bytes of the wasm and of the scripts' heap, and nodes, once all that is unused is gone. */
  const weigh = async () => {
    // Wrappers let go of their nodes in one round, and the nodes of theirs in the next.
    for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    const wasm = await page.evaluate(() => (window as unknown as { onmtGuard: { memory(): number } }).onmtGuard.memory());
    return { wasm, heap: of('JSHeapUsedSize'), nodes: of('Nodes') };
  };

  const loads: string[] = [];
  page.on('framenavigated', (frame) => loads.push(frame.url()));
  context.on('page', (opened) => loads.push(opened.url()));
  const next = numbers(2026);
  const weights: Awaited<ReturnType<typeof weigh>>[] = [];
  for (let cycle = 1; cycle <= CYCLES; cycle += 1) {
    for (let touch = 0; touch < TOUCHES; touch += 1) {
      await kiosk.touch(next() * 1080, next() * 1920);
    }
    await kiosk.leave(10, 5);
    // Once the map has come to rest every cycle shows the same: the country, before the loop's next scene.
    await page.clock.runFor(4_000);
    if (cycle >= SETTLED) weights.push(await weigh());
    if (cycle === SETTLED || cycle % Math.ceil(CYCLES / 20) === 0) console.log(`cycle ${cycle}: ${JSON.stringify(weights.at(-1) ?? (await weigh()))}`);
    // As many scenes as there are, over some cycles.
    await page.clock.runFor(30_000 + 9_000 * Math.floor(next() * 4));
    await kiosk.touch(next() * 1080, next() * 1920);
    await expect(kiosk.attract).toHaveCount(0);
  }
  // A browser keeps what was touched last for a while, now this and now that: the least of several cycles is what stays.
  const least = (some: typeof weights, part: keyof (typeof weights)[0]) => Math.min(...some.map((weight) => weight[part]));
  const quarter = Math.ceil(weights.length / 4);
  const [first, last] = [weights.slice(0, quarter), weights.slice(-quarter)];
  expect(least(last, 'nodes')).toBeLessThanOrEqual(least(first, 'nodes') * GROWTH + TOUCHED);
  expect(least(last, 'heap')).toBeLessThanOrEqual(least(first, 'heap') * GROWTH + DRIVEN * weights.length);
  // The program's memory only ever grows, in steps, until each page in each language was drawn: that takes longer than a short run.
  expect(last.at(-1)!.wasm - first[0].wasm).toBeLessThanOrEqual(SETTLED < 200 ? 2 * 2 ** 20 : 0);
  expect(loads).toEqual([]);
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => history.length)).toBe(length);
  await expect(site.html).not.toHaveAttribute('data-failed');
});
