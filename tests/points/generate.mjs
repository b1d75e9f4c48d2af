// Writes a dataset folder with N highlights over the twelve regions, for tests of scale: node tests/points/generate.mjs N FOLDER
// The same N gives the same files. Everything but the highlights and their words is that of public/data.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toPosition } from './projection.mjs';

const SOURCE = join(import.meta.dirname, '..', '..', 'public', 'data');
const COPIED = ['map.json', 'provinces.json', 'tour.json', 'sources.json', 'schema'];
const LANGUAGES = { fr: 'Lieu', ar: 'مكان', en: 'Place', es: 'Lugar' };
const FACTS = {
  fr: (name) => `${name}, un lieu inventé pour mesurer la carte.`,
  ar: (name) => `${name} موقع وهمي لقياس سرعة الخريطة.`,
  en: (name) => `${name}, made up to measure the map.`,
  es: (name) => `${name}, inventado para medir el mapa.`,
};
/** Share of the points that lie close to the middle of their region, as those of a city do, and how close, map units. */
const [CROWDED, CROWD] = [0.3, 14];

/** Numbers in [0, 1) that are the same each time (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The corners of a path of one absolute point and relative lines for each ring. */
function rings(path) {
  return path.split('z').filter(Boolean).map((ring) => {
    let at = [0, 0];
    const steps = ring.match(/-?(?:\d+\.?\d*|\.\d+)/g).map(Number);
    return Array.from({ length: steps.length / 2 }, (_, place) => {
      at = [at[0] + steps[place * 2], at[1] + steps[place * 2 + 1]];
      return at;
    });
  });
}

/** Whether a point lies inside, by the number of edges to its right. */
const inside = (shape, [x, y]) =>
  shape.reduce((crossed, ring) => ring.reduce((odd, [x1, y1], place) => {
    const [x2, y2] = ring.at(place - 1);
    const crosses = y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    return odd !== crosses;
  }, crossed), false);

function somewhere({ bounds: [left, top, right, bottom], anchor, shape }, next) {
  const crowded = next() < CROWDED;
  for (;;) {
    const [across, down] = [next(), next()];
    const point = crowded
      ? [anchor[0] + (across - 0.5) * CROWD, anchor[1] + (down - 0.5) * CROWD]
      : [left + across * (right - left), top + down * (bottom - top)];
    if (inside(shape, point)) return point;
  }
}

/**
 * The dataset with `count` highlights: region by region in turn.
 * @returns {{ regions: object, texts: Record<string, object> }} `regions.json` and `text/{language}.json`
 */
export function generate(count) {
  const read = (name) => JSON.parse(readFileSync(join(SOURCE, name), 'utf8'));
  const [regions, map, next] = [read('regions.json'), read('map.json'), numbers(count)];
  const shapes = map.regions.map((region) => ({ ...region, shape: rings(region.path) }));
  const texts = Object.fromEntries(regions.languages.map(({ id }) => [id, read(`text/${id}.json`)]));
  const source = regions.regions[0].highlights[0].sources;
  for (const text of Object.values(texts)) text.highlights = {};
  for (const region of regions.regions) region.highlights = [];
  for (let number = 1; number <= count; number += 1) {
    const place = number % shapes.length;
    const region = regions.regions.find(({ id }) => id === shapes[place].id);
    const id = `place-${number}`;
    region.highlights.push({
      id,
      category: regions.categories[Math.floor(next() * regions.categories.length)],
      position: toPosition(map.projection, somewhere(shapes[place], next)).map((degrees) => Number(degrees.toFixed(5))),
      precision: 'site',
      confidence: 'high',
      sources: source,
    });
    for (const [language, word] of Object.entries(LANGUAGES)) {
      const name = `${word} ${number}`;
      texts[language].highlights[id] = { name, fact: FACTS[language](name) };
    }
  }
  return { regions, texts };
}

/** Writes the dataset with `count` highlights into `folder`. */
export function write(count, folder) {
  const { regions, texts } = generate(count);
  const put = (name, content) => writeFileSync(join(folder, name), `${JSON.stringify(content)}\n`);
  mkdirSync(join(folder, 'text'), { recursive: true });
  for (const name of COPIED) cpSync(join(SOURCE, name), join(folder, name), { recursive: true });
  put('regions.json', regions);
  for (const [language, text] of Object.entries(texts)) put(`text/${language}.json`, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count, folder] = [Number(process.argv[2]), process.argv[3]];
  if (!Number.isInteger(count) || count < 0 || !folder) {
    console.error('node tests/points/generate.mjs N FOLDER: N is how many highlights, FOLDER where the dataset goes');
    process.exit(2);
  }
  write(count, folder);
}
