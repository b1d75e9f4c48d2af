// Measures the built site beside the static page and the libraries, and writes results/latest.{json,md}.
// `cargo xtask bench` builds the site and starts this; the browser's program is in the variable CHROMIUM.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIST, build } from './build.mjs';
import { PROFILES, launch } from './lib/browser.mjs';
import { calibrate } from './lib/calibrate.mjs';
import { interactive } from './lib/measures/interactive.mjs';
import { load } from './lib/measures/load.mjs';
import { clicks, frames, memory } from './lib/measures/settled.mjs';
import { readOrEnd } from './lib/options.mjs';
import { report } from './lib/report.mjs';
import { hasHeaders, serve } from './lib/server.mjs';
import { summarise } from './lib/summary.mjs';
import { curve } from './points.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const SITE = path.join(here, '../dist');
const RESULTS = path.join(here, 'results');

const options = readOrEnd();
const say = (text) => console.error(`${new Date().toTimeString().slice(0, 8)} ${text}`);
const warnings = [];
const warn = (text) => {
  warnings.push(text);
  say(`WARNING: ${text}`);
};

/** A browser that has seen nothing, for each round. */
let browser = null;
async function restart() {
  await browser?.close();
  browser = await launch(process.env.CHROMIUM);
}

/** One page after the other; a page that fails says so and the others go on. */
async function inTurn(pages, what, task) {
  for (const page of pages) {
    try {
      await task(page);
    } catch (error) {
      warn(`${page.name}, ${what}: ${error.message}`);
    }
  }
}

async function getToKnow(pages) {
  const inside = JSON.parse(fs.readFileSync(path.join(DIST, 'data/inside.json'), 'utf8'));
  await inTurn(pages, 'calibration', async (page) => {
    page.known = await calibrate(browser, page, inside);
    for (const warning of page.known.warnings) warn(`${page.name}: ${warning}`);
    say(`${page.name} is understood`);
  });
  return pages.filter(({ known }) => known);
}

async function measure(pages) {
  const raw = Object.fromEntries(pages.map(({ name }) => [name, {
    loads: Object.fromEntries(options.profiles.map((profile) => [profile, []])),
    interactive: Object.fromEntries(options.profiles.map((profile) => [profile, []])),
    clicks: [], frames: [], memory: [],
  }]));
  for (let turn = 1; turn <= options.loads; turn += 1) {
    say(`cold loads, ${turn} of ${options.loads}`);
    await restart();
    for (const profile of options.profiles) {
      await inTurn(pages, `a load, ${profile}`, async (page) => {
        const { loads, interactive: answers } = raw[page.name];
        const seen = await load(browser, page, page.known, PROFILES[profile]);
        if (seen.painted === null) warn(`${page.name}, ${profile}: the map's colours were never seen in the screencast`);
        loads[profile].push(seen);
        const answer = await interactive(browser, page, page.known, PROFILES[profile]);
        if (answer.time === null) warn(`${page.name}, ${profile}: no click was answered`);
        answers[profile].push(answer);
      });
    }
  }
  for (let round = 1; round <= options.rounds; round += 1) {
    say(`clicks, gestures, memory, ${round} of ${options.rounds}`);
    await restart();
    await inTurn(pages, 'clicks', async ({ name, ...page }) => {
      const latencies = await clicks(browser, page, page.known, options.clicks);
      if (latencies.length < options.clicks) warn(`${name}: ${latencies.length} of ${options.clicks} clicks were answered`);
      raw[name].clicks.push(latencies);
    });
    // A map that stays as it is draws every frame in time.
    await inTurn(pages.filter(({ known }) => known.zooms), 'gestures', async (page) => raw[page.name].frames.push(await frames(browser, page, page.known)));
    await inTurn(pages, 'memory', async (page) => raw[page.name].memory.push(await memory(browser, page)));
  }
  return raw;
}

if (options.points.length > 0) {
  await curve(options, say, RESULTS);
  process.exit();
}

const started = new Date();
say('building the pages of the libraries');
build();
const servers = await Promise.all([serve(DIST), serve(SITE)]);
const [theirs, ours] = servers.map(({ url }) => url);
const pages = options.pages.map((name) => (name === 'ours' ? { name, url: `${ours}/fr/`, live: true } : { name, url: `${theirs}/${name}/`, live: false }));
if (options.pages.includes('ours') && !hasHeaders(SITE)) warn('dist/_headers is missing: the site is served without the headers of production');
const busy = [os.loadavg()[0]];
await restart();
const version = browser.version();
const raw = await measure(await getToKnow(pages));
await browser.close();
await Promise.all(servers.map(({ close }) => close()));
busy.push(os.loadavg()[0]);

const { devDependencies } = JSON.parse(fs.readFileSync(path.join(here, 'package.json'), 'utf8'));
const TOOLS = ['esbuild', 'jpeg-js', 'playwright-core', 'pngjs', 'proj4', 'svgpath', 'topojson-server'];
const run = {
  when: started.toISOString().slice(0, 16).replace('T', ' '),
  minutes: Math.round((Date.now() - started) / 60_000),
  machine: `Chromium ${version}, ${os.cpus().length} cores (${os.cpus()[0].model.trim()}), ${os.platform()}`,
  dataset: JSON.parse(fs.readFileSync(path.join(here, '../public/data/tour.json'), 'utf8')).version,
  versions: Object.entries(devDependencies).filter(([name]) => !TOOLS.includes(name)).map(([name, number]) => `${name} ${number}`),
  ...options, busy, warnings,
  summaries: Object.fromEntries(Object.entries(raw).map(([name, each]) => [name, summarise(each)])),
};
const text = report(run);
fs.mkdirSync(RESULTS, { recursive: true });
fs.writeFileSync(path.join(RESULTS, 'latest.json'), `${JSON.stringify({ ...run, raw }, null, 1)}\n`);
fs.writeFileSync(path.join(RESULTS, 'latest.md'), text);
console.log(text);
