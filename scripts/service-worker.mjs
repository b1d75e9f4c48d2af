// Writes the service worker of a built site: `node scripts/service-worker.mjs dist`.
//
// The worker is `public/sw.js`. What it keeps is listed here: all that the app needs to draw any page in any language,
// and one page a language to start from (the other 150 pages would be 2.3 MB). Files for readers of other programs
// (exports, share pictures, oEmbed, schemas) and the embed are left out.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from 'terser';
import { getManifest } from 'workbox-build';

const source = join(import.meta.dirname, '..', 'public', 'sw.js');
const dist = process.argv[2];
if (!dist) throw new Error('say which folder: node scripts/service-worker.mjs dist');

const HASHED = /-[0-9a-f]{16}(_bg)?\.\w+$/;
const languages = readdirSync(join(dist, 'data', 'text'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

const { manifestEntries, size, warnings } = await getManifest({
  globDirectory: dist,
  globPatterns: [
    'index.html',
    `{${languages.join(',')},kiosk}/index.html`,
    '*.{js,css,wasm}',
    'data/{regions,tour,map,sources}.json',
    'data/text/*.json',
    'fonts/*.woff2',
    'icons/**/*.svg',
  ],
  dontCacheBustURLsMatching: HASHED,
  manifestTransforms: [
    // Scripts without a digest in their name are for other sites (`embed.js`), or this worker itself.
    (manifest) => ({ manifest: manifest.filter(({ url }) => url.includes('/') || !/\.js$/.test(url) || HASHED.test(url)) }),
  ],
});
if (warnings.length) throw new Error(warnings.join('; '));
const entries = manifestEntries.sort((one, other) => (one.url < other.url ? -1 : 1));
const read = (url) => readFileSync(join(dist, url));
const digest = (content, form) => createHash('sha256').update(content).digest(form);

const files = entries.map(({ url }) => url.replace(/index\.html$/, ''));
const hashed = entries.map(({ url }) => url).filter((url) => HASHED.test(url));
const integrity = Object.fromEntries(hashed.map((url) => [url, `sha256-${digest(read(url), 'base64')}`]));
const worker = readFileSync(source, 'utf8');
const version = digest(JSON.stringify([worker, entries]), 'hex').slice(0, 16);

/** The worker with one of its blanks filled in. */
function fill(code, blank, value) {
  if (!code.includes(blank)) throw new Error(`${source} has no ${blank}`);
  return code.replace(blank, () => JSON.stringify(value));
}

const filled = [
  ['"__VERSION__"', version],
  ['["__FILES__"]', files],
  ['{ __INTEGRITY__: "" }', integrity],
].reduce((code, [blank, value]) => fill(code, blank, value), worker);
const { code } = await minify(filled, { module: true, compress: { passes: 3, ecma: 2020 }, mangle: true });
writeFileSync(join(dist, 'sw.js'), code);
console.log(`The service worker keeps ${files.length} files, ${size} bytes before compression`);
