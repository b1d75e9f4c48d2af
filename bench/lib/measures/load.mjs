// A cold load that nobody touches: bytes, first paint, the map on screen, `data-ready`.
import { WINDOW, sleep, until, visit } from '../browser.mjs';
import { alike, fromJpeg, meanColour } from '../pixels.mjs';

/** No word of a request for so long means that the load is over, ms. */
const QUIET = 1000;
/** The same while a request is open: the script of a worker never ends in the sight of the page that asks for it. */
const UNSEEN = 4000;
/** How long frames may come late, ms. */
const LATE = 5000;
/** What a picture of half the size, as JPEG, may add to a colour. */
const TOLERANCE = 26;

/** Kinds of files, by their media types. */
const KINDS = [['html', /html/], ['wasm', /wasm/], ['js', /javascript/], ['css', /css/], ['data', /json/], ['fonts', /font/]];
const kindOf = (type) => KINDS.find(([, pattern]) => pattern.test(type))?.[0] ?? 'other';

/**
 * @returns {Promise<{ paint: number, painted: number, drawn: number, ready: number, bytes: Object<string, number>, requests: number }>}
 *   ms since the start of the navigation: `paint` the first contentful paint, `painted` the first frame with every region
 *   in its colour, `drawn` the frame after 12 region elements (or after the library's word), `ready` the app live;
 *   null for what did not happen. Bytes on the wire, headers and all, by kind and in `total`.
 */
export function load(browser, page, { points }, profile) {
  return visit(browser, profile, { watch: 'load' }, async (window) => {
    const traffic = listen(window.cdp);
    const frames = await film(window.cdp);
    await window.open(page.url);
    await window.drawn(page.live);
    await until(() => traffic.isOver(), { what: 'the end of the load' });
    const wanted = Object.values(points);
    // On a busy machine the last frames come late; those that never come are reported as such.
    for (let wait = 0; wait < LATE && !(frames.length > 0 && shows(frames.at(-1), wanted)); wait += 250) await sleep(250);
    await window.cdp.send('Page.stopScreencast');
    const times = await window.run(() => ({
      origin: performance.timeOrigin,
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
      drawn: window.benchmark.drawn ?? performance.getEntriesByName('map-painted')[0]?.startTime ?? null,
      ready: window.benchmark.ready,
      timings: performance.getEntriesByType('resource').map(({ name, transferSize }) => [name, transferSize]),
    }));
    const { origin, timings, ...rest } = times;
    const painted = frames.find((frame) => frame.time > origin && shows(frame, wanted));
    return { ...rest, painted: painted ? painted.time - origin : null, ...traffic.sum(timings) };
  });
}

/** Follows the requests of the window. */
function listen(cdp) {
  const requests = new Map();
  let last = Date.now();
  const note = (event, change) => cdp.on(`Network.${event}`, (said) => {
    last = Date.now();
    const known = requests.get(said.requestId) ?? { url: '', open: true, type: '', bytes: 0 };
    requests.set(said.requestId, { ...known, ...change(said) });
  });
  note('requestWillBeSent', ({ request }) => ({ url: request.url }));
  note('responseReceived', ({ response }) => ({ type: response.mimeType }));
  note('loadingFinished', ({ encodedDataLength }) => ({ open: false, bytes: encodedDataLength }));
  note('loadingFailed', () => ({ open: false }));
  const wire = () => [...requests.values()].filter(({ url }) => url.startsWith('http'));
  return {
    /** Whether nothing has happened for long enough. */
    isOver: () => Date.now() - last > (wire().some(({ open }) => open) ? UNSEEN : QUIET),
    /** Bytes by kind; `timings` gives those of what ended out of sight: `[url, bytes]`. */
    sum(timings) {
      const bytes = Object.fromEntries([...KINDS.map(([kind]) => kind), 'other', 'total'].map((kind) => [kind, 0]));
      const unseen = new Map(timings);
      for (const { url, type, open, bytes: seen } of wire()) {
        const size = open ? unseen.get(url) ?? 0 : seen;
        bytes[open ? 'js' : kindOf(type)] += size;
        bytes.total += size;
      }
      return { bytes, requests: wire().length };
    },
  };
}

/** Starts a screencast; its frames, still encoded, with the time on the wall clock, ms. */
async function film(cdp) {
  const frames = [];
  cdp.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push({ data, time: metadata.timestamp * 1000 });
    // The window may be gone by then; a frame that nobody asks for any more is no loss.
    cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  });
  await cdp.send('Page.startScreencast', { format: 'jpeg', quality: 90, maxWidth: WINDOW.width / 2, maxHeight: WINDOW.height / 2 });
  // The empty window is the first frame.
  await sleep(100);
  return frames;
}

/** Whether every point has its colour in a frame. */
function shows({ data }, points) {
  const picture = fromJpeg(data);
  const scale = picture.width / WINDOW.width;
  return points.every(({ at, colour }) => alike(meanColour(picture, at, scale), colour, TOLERANCE));
}
