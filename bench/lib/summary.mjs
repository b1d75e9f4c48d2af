// From what was measured to what is reported.
import { percentile, spread } from './statistics.mjs';

/** What is no library. */
const OTHERS = new Set(['static', 'static-files', 'ours']);

/** Metrics of a load, those of all pages and those of ours too, and of a settled page: the names of the columns; less is better. */
export const OF_ALL = { paint: 'first paint', painted: 'map painted', drawn: 'map in the document', interactive: 'interactive' };
export const OF_LOADS = { ...OF_ALL, ready: 'data-ready' };
export const OF_CLICKS = { clickMiddle: 'click p50', clickWorst: 'click p95' };
export const OF_FRAMES = { frameMiddle: 'frame p50', frameWorst: 'frame p95', frameLongest: 'longest frame' };
export const OF_MEMORY = { heap: 'JS heap', wasmMemory: 'wasm memory', memory: 'together' };

/**
 * @param raw of one page: `{ loads: { slow: [], fast: [] }, interactive: { slow: [], fast: [] }, clicks: [[ms]], frames: [[ms]], memory: [{ js, wasm }] }`
 * @returns spreads (`{ median, min, max }`) by metric: those of loads by profile, the others over the rounds
 */
export function summarise(raw) {
  const loads = Object.fromEntries(Object.entries(raw.loads).map(([profile, each]) => {
    const clicked = raw.interactive[profile];
    const untouched = Object.fromEntries(['paint', 'painted', 'drawn', 'ready'].map((metric) => [metric, spread(each.map((load) => load[metric]))]));
    return [profile, { ...untouched, interactive: spread(clicked.map(({ time }) => time)), byLink: clicked.filter(({ byLink }) => byLink).length }];
  }));
  const rounds = (lists, p) => spread(lists.map((list) => percentile(list, p)));
  const [first] = Object.values(raw.loads).flat();
  return {
    loads,
    bytes: first?.bytes ?? null,
    requests: first?.requests ?? null,
    settled: {
      clickMiddle: rounds(raw.clicks, 0.5),
      clickWorst: rounds(raw.clicks, 0.95),
      frameMiddle: rounds(raw.frames, 0.5),
      frameWorst: rounds(raw.frames, 0.95),
      frameLongest: rounds(raw.frames, 1),
      heap: spread(raw.memory.map(({ js }) => js)),
      wasmMemory: spread(raw.memory.map(({ wasm }) => wasm)),
      memory: spread(raw.memory.map(({ js, wasm }) => js + wasm)),
    },
  };
}

/**
 * A page's median by that of the static page, and by that of the library that is best in this metric.
 * @param find takes a page's summary to the number compared
 * @returns {{ toStatic: number | null, toBest: number | null, best: string | null } | null} null where the page has no such number
 */
export function ratios(summaries, name, find) {
  const own = find(summaries[name]) ?? null;
  if (own === null) return null;
  const base = summaries.static && find(summaries.static);
  const peers = Object.keys(summaries).filter((peer) => !OTHERS.has(peer) && find(summaries[peer]));
  const best = peers.length === 0 ? null : peers.reduce((one, other) => (find(summaries[one]) <= find(summaries[other]) ? one : other));
  return { toStatic: base ? own / base : null, toBest: best && own / find(summaries[best]), best };
}

/**
 * What the project aims at, held against one run.
 * @returns {{ aim: string, value: string, met: boolean | null }[]} `met` is null where something was not measured
 */
export function aims(summaries, profiles) {
  const { ours } = summaries;
  if (!ours) return [];
  const against = (aim, own, other, most, unit = 'ms') => ({
    aim,
    value: own && other ? `${own.toFixed(0)} ${unit} : ${other.toFixed(0)} ${unit} = ${(own / other).toFixed(2)}` : 'not measured',
    met: own && other ? own / other <= most : null,
  });
  const listed = profiles.flatMap((profile) => {
    const of = (name, metric) => summaries[name]?.loads[profile]?.[metric]?.median;
    const peers = Object.keys(summaries).filter((name) => !OTHERS.has(name) && of(name, 'interactive'));
    const quickest = peers.length === 0 ? null : peers.reduce((one, other) => (of(one, 'interactive') <= of(other, 'interactive') ? one : other));
    return [
      against(`${profile}: map painted <= 1.15 x static`, of('ours', 'painted'), of('static', 'painted'), 1.15),
      against(`${profile}: interactive ahead of every library (${quickest ?? 'none'} is the quickest)`, of('ours', 'interactive'), quickest && of(quickest, 'interactive'), 1 - 1e-9),
      against(`${profile}: data-ready <= 1.3 x Leaflet's interactive`, of('ours', 'ready'), of('leaflet', 'interactive'), 1.3),
    ];
  });
  const worst = (name) => summaries[name]?.settled.clickWorst?.median;
  return [...listed, against('click to paint p95 <= 1.1 x static', worst('ours'), worst('static'), 1.1)];
}
