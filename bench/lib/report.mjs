// The report of a run, in Markdown.
import { PROFILES } from './browser.mjs';
import { OF_ALL, OF_CLICKS, OF_FRAMES, OF_LOADS, OF_MEMORY, aims, ratios } from './summary.mjs';

const NONE = '–';
const whole = (value) => Math.round(value).toLocaleString('en-US');
const tenth = (value) => value.toFixed(1);
const kilo = (value) => (value / 1000).toFixed(1);
const mebi = (value) => (value / 2 ** 20).toFixed(1);

/** `median (min–max)`. */
const spreadText = (spread, unit) => (spread ? `${unit(spread.median)} (${unit(spread.min)}–${unit(spread.max)})` : NONE);
const ratioText = (value) => value?.toFixed(2) ?? NONE;

const table = (head, rows) => [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** A table of spreads: a row for each page, a column for each metric. */
function spreads(names, metrics, find, unit) {
  const columns = Object.keys(metrics);
  return table(['page', ...Object.values(metrics)], names.map((name) => [name, ...columns.map((metric) => spreadText(find(name, metric), unit))]));
}

/** A table of ratios: to the static page, and to the best library. */
function compared(summaries, metrics, find) {
  const rows = Object.keys(summaries).map((name) => [name, ...Object.keys(metrics).map((metric) => {
    const both = ratios(summaries, name, (summary) => find(summary, metric));
    return both ? `${ratioText(both.toStatic)} / ${ratioText(both.toBest)}` : NONE;
  })]);
  return table(['page', ...Object.values(metrics)], rows);
}

function wire(summaries) {
  const kinds = ['total', 'html', 'js', 'wasm', 'css', 'data', 'fonts', 'other'];
  return table(['page', ...kinds, 'requests'], Object.entries(summaries).map(([name, { bytes, requests }]) => [name, ...kinds.map((kind) => (bytes?.[kind] ? kilo(bytes[kind]) : NONE)), requests ?? NONE]));
}

const MARKS = new Map([[true, '✓ pass'], [false, '✗ MISS'], [null, '? unknown']]);

/** @param run what `run.mjs` writes into `latest.json` */
export function report({ when, minutes, machine, loads, rounds, clicks, profiles, versions, busy, warnings, summaries, dataset }) {
  const names = Object.keys(summaries);
  const settled = (name, metric) => summaries[name].settled[metric];
  const ratio = 'Each as `to the static page / to the best library`, of medians; below 1 is better.';
  const parts = [
    '# The map beside a static page and map libraries', '',
    `${when}, ${minutes} minutes. ${machine}. ${loads} cold loads of each page and profile, in turn; ${rounds} rounds of ${clicks} clicks, of gestures and of memory. ` +
    `Load average ${busy.map(tenth).join(', ')}: other work on the machine makes the figures noise. Dataset ${dataset}.`, '',
    `Versions: ${versions.join(', ')}.`, '',
    '## Aims', '', table(['aim', 'measured', ''], aims(summaries, profiles).map(({ aim, value, met }) => [aim, value, MARKS.get(met)])), '',
    '## On the wire, kB (1000 bytes), headers and all', '', wire(summaries), '',
  ];
  for (const profile of profiles) {
    const find = (name, metric) => summaries[name].loads[profile]?.[metric];
    parts.push(`## ${PROFILES[profile].title}: ms, median (min–max)`, '', spreads(names, OF_LOADS, find, whole), '');
    const linked = names.filter((name) => find(name, 'byLink') > 0).map((name) => `${name}: ${find(name, 'byLink')} of ${loads} answered by the region's own page, its link followed.`);
    parts.push(...linked, ...(linked.length > 0 ? [''] : []));
    const medians = (summary, metric) => summary.loads[profile]?.[metric]?.median;
    parts.push(ratio, '', compared(summaries, OF_ALL, medians), '');
  }
  parts.push('## Click to paint, CPU 4x slower: ms', '', spreads(names, OF_CLICKS, settled, tenth), '');
  parts.push('## Frames while zooming and dragging, CPU 4x slower: ms', '', spreads(names, OF_FRAMES, settled, tenth), '');
  parts.push('## Memory after the load, MiB', '', spreads(names, OF_MEMORY, settled, mebi), '');
  const rest = { total: 'bytes', ...OF_CLICKS, ...OF_FRAMES, memory: 'memory' };
  const number = (summary, metric) => (metric === 'total' ? summary.bytes?.total : summary.settled[metric]?.median);
  parts.push('## Ratios of these', '', ratio, '', compared(summaries, rest, number), '');
  if (warnings.length > 0) parts.push('## Warnings', '', ...warnings.map((warning) => `- ${warning}`), '');
  return parts.join('\n');
}
