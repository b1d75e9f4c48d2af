// The cost of many points: our page and the libraries with 6, 100, 1,000, 10,000 of them. Writes results/points.{json,md}.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, write } from '../tests/points/generate.mjs';
import { DIST, build } from './build.mjs';
import { SETTLED, launch, sleep, visit } from './lib/browser.mjs';
import { calibrate } from './lib/calibrate.mjs';
import { frames } from './lib/measures/settled.mjs';
import { serve } from './lib/server.mjs';
import { percentile, spread } from './lib/statistics.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const SITE = path.join(here, '../dist');
/** The aims of the project for the largest number of points. */
const AIMS = { p95: 25, max: 50, ready: 1.5 };

/** Datasets for our page, by address, and the same positions for the libraries, which have the stops already. */
function prepare(counts) {
  const folders = {};
  for (const count of counts) {
    const folder = path.join(DIST, `drafts/${count}`);
    write(count, folder);
    folders[`/drafts/points-${count}`] = folder;
    const positions = generate(count).regions.regions.flatMap(({ highlights }) => highlights.map(({ position }) => position));
    fs.writeFileSync(path.join(DIST, `data/points-${count}.json`), JSON.stringify(positions.slice(6)));
  }
  return folders;
}

/** ms from the start of the navigation until the map is drawn, and the app live where there is one; nothing but the processor is slow. */
function ready(browser, page) {
  return visit(browser, SETTLED, { watch: 'nothing' }, async (window) => {
    await window.open(page.url);
    await window.drawn(page.live);
    await sleep(500);
    return window.run((live) => {
      const [mark] = performance.getEntriesByName('map-painted');
      return live ? window.benchmarkReady : mark?.startTime ?? window.benchmarkReady;
    }, page.live);
  });
}

/** Notes when the page has its twelve regions, and the app is live where there is one. */
const WATCH = `new MutationObserver((_, observer) => {
  const done = WATCHED ? document.documentElement?.hasAttribute('data-ready') : document.querySelectorAll('svg [data-region]').length >= 12;
  if (!done) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => { window.benchmarkReady = performance.now(); }));
}).observe(document, { subtree: true, childList: true, attributes: true });`;

/**
 * Measures the curve.
 * @param options as `lib/options.mjs` reads them: `points`, `pages`, `loads`, `rounds`
 * @param say where progress goes
 * @param results the folder of the report
 */
export async function curve({ points, pages, loads, rounds }, say, results) {
  say('building the pages of the libraries');
  build();
  const servers = await Promise.all([serve(DIST), serve(SITE, prepare(points))]);
  const [theirs, ours] = servers.map(({ url }) => url);
  const rows = [];
  // A map that stands in its HTML takes no points.
  for (const name of pages.filter((page) => !page.startsWith('static'))) {
    for (const count of points) {
      const live = name === 'ours';
      const url = live ? `${ours}/fr/?data=/drafts/points-${count}/` : `${theirs}/${name}/?points=${count}`;
      const row = { name, count, loads: [], p50: [], p95: [], max: [], error: null };
      rows.push(row);
      const browser = await launch(process.env.CHROMIUM);
      const open = browser.newContext.bind(browser);
      browser.newContext = async (settings) => {
        const context = await open(settings);
        await context.addInitScript(WATCH.replace('WATCHED', String(live)));
        return context;
      };
      try {
        const known = await calibrate(browser, { name, url, live }, JSON.parse(fs.readFileSync(path.join(DIST, 'data/inside.json'), 'utf8')));
        for (let turn = 0; turn < Math.min(loads, 5); turn += 1) row.loads.push(await ready(browser, { url, live }));
        for (let round = 0; round < rounds; round += 1) {
          const times = await frames(browser, { url, live }, known);
          for (const [metric, share] of [['p50', 0.5], ['p95', 0.95], ['max', 1]]) row[metric].push(percentile(times, share));
        }
      } catch (error) {
        row.error = error.message;
      }
      await browser.close();
      say(`${name}, ${count} points: ${row.error ?? text(row).join(', ')}`);
    }
  }
  await Promise.all(servers.map(({ close }) => close()));
  const report = reportOf(rows);
  fs.mkdirSync(results, { recursive: true });
  fs.writeFileSync(path.join(results, 'points.json'), `${JSON.stringify({ when: new Date().toISOString(), busy: os.loadavg(), rows }, null, 1)}\n`);
  fs.writeFileSync(path.join(results, 'points.md'), report);
  console.log(report);
}

const median = (values) => spread(values)?.median ?? null;
const text = (row) => ['loads', 'p50', 'p95', 'max'].map((metric) => median(row[metric])?.toFixed(metric === 'loads' ? 0 : 1) ?? '–');

function reportOf(rows) {
  const lines = rows.map((row) => `| ${row.name} | ${row.count} | ${row.error ?? text(row).join(' | ')} |`);
  const own = rows.filter(({ name, error }) => name === 'ours' && error === null);
  const [least, most] = [own[0], own.at(-1)];
  const aims = !most ? [] : [
    ['p95', `frame at the 95th percentile with ${most.count} points at most ${AIMS.p95} ms`, median(most.p95), median(most.p95) <= AIMS.p95],
    ['max', `no frame over ${AIMS.max} ms`, median(most.max), median(most.max) <= AIMS.max],
    ['ready', `ready in at most ${AIMS.ready} times the time of ${least.count} points`, median(most.loads) / median(least.loads), median(most.loads) <= AIMS.ready * median(least.loads)],
  ].map(([, aim, value, met]) => `- ${met ? '✓' : '✗'} ${aim}: ${value.toFixed(2)}`);
  return ['# The cost of many points', '', `Processor 4 times slower, medians. Load average ${os.loadavg().map((load) => load.toFixed(1)).join(', ')}: other work on the machine makes the figures noise.`, '',
    '| page | points | ready, ms | frame p50, ms | p95 | longest |', '|---|---:|---:|---:|---:|---:|', ...lines, '', ...aims, ''].join('\n');
}
