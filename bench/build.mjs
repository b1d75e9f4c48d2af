// Builds the page of every library and the static pages into dist/, and compresses them.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { compress, compressible } from './lib/compress.mjs';
import { geoJson, positionsInside, readMap, topoJson } from './lib/map.mjs';
import { SVG_STYLE, page } from './pages/shell.mjs';
import { staticPage, staticPageOfFiles } from './pages/static.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
export const DIST = path.join(here, 'dist');

/** The libraries: the form of the data each reads best, and whether its map is SVG with our classes. */
export const LIBRARIES = {
  leaflet: { data: 'geo' },
  d3: { data: 'topo', svg: true },
  maplibre: { data: 'geo' },
  echarts: { data: 'geo' },
  amcharts5: { data: 'geo' },
  highcharts: { data: 'topo' },
  openlayers: { data: 'geo' },
  'react-simple-maps': { data: 'topo', svg: true },
};

/** Leaflet's tooltips without their box. */
const TOOLTIP = '.leaflet-tooltip.name{padding:0;border:0;background:none;box-shadow:none}.leaflet-tooltip.name::before{display:none}#map.leaflet-container{background:#d7e6ee}';

const put = (file, text) => {
  const whole = path.join(DIST, file);
  fs.mkdirSync(path.dirname(whole), { recursive: true });
  fs.writeFileSync(whole, text);
};

function library(name, { data, svg }) {
  const entry = ['js', 'jsx'].map((end) => path.join(here, 'pages', `${name}.${end}`)).find((file) => fs.existsSync(file));
  const folder = path.join(DIST, name);
  esbuild.buildSync({
    entryPoints: { app: entry }, outdir: folder, bundle: true, minify: true, format: 'esm', target: 'es2022', jsx: 'automatic',
    legalComments: 'none', logLevel: 'error', define: { 'process.env.NODE_ENV': '"production"' }, loader: { '.png': 'file', '.svg': 'dataurl' },
  });
  // MapLibre looks for its worker beside the program.
  if (name === 'maplibre') fs.copyFileSync(path.join(here, 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs'), path.join(folder, 'maplibre-gl-worker.mjs'));
  // As a careful author would: nothing waits for the program to ask for it.
  const head = [
    `<link rel="preload" as="fetch" crossorigin href="../data/regions.${data}.json">`,
    fs.existsSync(path.join(folder, 'app.css')) ? '<link rel="stylesheet" href="app.css">' : '',
    '<script type="module" src="app.js"></script>',
  ];
  const style = svg ? SVG_STYLE : name === 'leaflet' ? TOOLTIP : '';
  put(`${name}/index.html`, page({ title: name, head: head.join(''), style }));
}

/** Builds everything anew; takes some 10 s, most of it to compress. */
export function build() {
  fs.rmSync(DIST, { recursive: true, force: true });
  const map = readMap(path.join(here, '../public/data'));
  const collection = geoJson(map);
  put('data/regions.geo.json', JSON.stringify(collection));
  put('data/regions.topo.json', JSON.stringify(topoJson(collection)));
  put('data/stops.json', JSON.stringify(map.stops.map(({ name, position }) => ({ name, position }))));
  put('data/inside.json', JSON.stringify(positionsInside(collection)));

  for (const [name, how] of Object.entries(LIBRARIES)) library(name, how);
  const script = esbuild.transformSync(fs.readFileSync(path.join(here, 'pages/static.js'), 'utf8'), { minify: true, format: 'iife', target: 'es2022' });
  put('static/index.html', staticPage(map, script.code.trim()));
  const files = staticPageOfFiles(map);
  put('static-files/index.html', files.html);
  put('static-files/style.css', files.css);
  put('static-files/app.js', script.code);

  for (const entry of fs.readdirSync(DIST, { recursive: true })) {
    const file = path.join(DIST, entry);
    if (compressible(file)) fs.writeFileSync(`${file}.br`, compress(fs.readFileSync(file)));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
