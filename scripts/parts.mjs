// Writes which functions of the program no page enters at its start: `cargo xtask parts`, which serves a program that
// tells what it enters (`xtask/src/site/split.rs`).

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const root = join(import.meta.dirname, '..');
const LIST = join(root, 'target', 'xtask', 'functions.txt');
const REST = join(root, 'xtask', 'src', 'site', 'rest.txt');
/** What a page does without being touched counts as its start (names are placed when the fonts are there): it is over once the
 * page has entered no other function for so many frames. */
const CALM = 40;

const { BASE_URL, CHROMIUM } = process.env;
if (!BASE_URL || !CHROMIUM) throw new Error('run cargo xtask parts');
const map = await (await fetch(new URL('sitemap.xml', BASE_URL))).text();
const addresses = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => new URL(address).pathname.slice(1));
// All that there is in one language, and a page of each kind in the others.
const pages = [
  ...addresses.filter((path) => path.startsWith('fr/') || /^\w+\/($|regions\/d|tour\/[\d-]+\/($|2025-fes))/.test(path)),
  'fr/?theme=dark',
  'fr/?data=data/',
  'kiosk/',
  'embed/v1/',
];
const screens = [
  { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
  { viewport: { width: 1280, height: 800 } },
  { viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' },
];

/** The functions that the page has entered, once there are no more of them for `calm` frames. */
function settled(calm) {
  const entered = globalThis.onmtMarks;
  return new Promise((done) => {
    let [seen, frames] = [entered.size, 0];
    requestAnimationFrame(function look() {
      frames = entered.size === seen ? frames + 1 : 0;
      seen = entered.size;
      if (frames < calm) requestAnimationFrame(look);
      else done([...entered]);
    });
  });
}

const functions = readFileSync(LIST, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => ({ size: Number.parseInt(line), name: line.slice(line.indexOf(' ') + 1) }));
const entered = new Set();
const browser = await chromium.launch({ executablePath: CHROMIUM, chromiumSandbox: process.getuid?.() !== 0 });
for (const screen of screens) {
  for (const page of pages) {
    const context = await browser.newContext({ ...screen, serviceWorkers: 'block' });
    const tab = await context.newPage();
    await tab.goto(new URL(page, BASE_URL).href);
    await tab.waitForSelector('html[data-ready]', { state: 'attached' });
    for (const number of await tab.evaluate(settled, CALM)) entered.add(functions[number].name);
    await context.close();
  }
}
await browser.close();

// Several functions may have one name: then one that is entered counts for all.
const rest = functions.filter(({ size, name }) => size > 0 && !entered.has(name));
const sum = (list) => list.reduce((total, { size }) => total + size, 0);
writeFileSync(REST, `${[...new Set(rest.map(({ name }) => name))].sort().join('\n')}\n`);
console.log(`${rest.length} functions come later, with ${sum(rest)} of ${sum(functions)} instructions`);
