// The command line. Run by itself it only says whether it is understood: exit code 0, or 2 with the reason.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** The pages in the order in which they are loaded. */
export const PAGES = ['static', 'static-files', 'leaflet', 'd3', 'maplibre', 'echarts', 'amcharts5', 'highcharts', 'openlayers', 'react-simple-maps', 'ours'];

const PROFILES = ['slow', 'fast'];

/** A command line that cannot be understood. */
export class UsageError extends Error {}

const list = (text, known, what) => {
  const names = text.split(',');
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UsageError(`there is no ${what} '${unknown}': ${known.join(', ')}`);
  return known.filter((name) => names.includes(name));
};

/**
 * @returns {{ pages: string[], profiles: string[], loads: number, rounds: number, clicks: number, points: number[] }}
 *   points: how many points the maps have, one run for each, instead of all else; loads: cold loads of each page and profile; rounds: of clicks, gestures and memory; clicks: in each round
 */
export function read(words) {
  let values;
  try {
    ({ values } = parseArgs({
      args: words,
      options: { reps: { type: 'string' }, only: { type: 'string' }, profile: { type: 'string' }, points: { type: 'string' }, quick: { type: 'boolean', default: false } },
    }));
  } catch (error) {
    throw new UsageError(error.message);
  }
  const { quick } = values;
  const loads = Number(values.reps ?? (quick ? 2 : 7));
  if (!Number.isInteger(loads) || loads < 1) throw new UsageError(`--reps ${values.reps} is no number of loads`);
  const points = values.points === undefined ? [] : values.points.split(',').map(Number);
  if (points.some((count) => !Number.isInteger(count) || count < 6)) throw new UsageError(`--points ${values.points}: numbers from 6 on, such as 6,100,1000,10000`);
  return {
    points,
    pages: values.only === undefined ? PAGES : list(values.only, PAGES, 'page'),
    profiles: values.profile === undefined ? PROFILES : list(values.profile, PROFILES, 'profile'),
    loads,
    rounds: quick ? 1 : 3,
    clicks: quick ? 10 : 30,
  };
}

/** Reads the command line of this process; ends it with code 2 where that cannot be understood. */
export function readOrEnd() {
  try {
    return read(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`bench: ${error.message}`);
    return process.exit(2);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) readOrEnd();
