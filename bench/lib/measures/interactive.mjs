// A cold load by a visitor who clicks on a region from the start until it answers.
import { sleep, visit } from '../browser.mjs';
import { CLICKED } from '../calibrate.mjs';

/** Between a click and the next, ms: the grain of the measure. */
const PAUSE = 50;
/** A page that is busy takes no input: go on after so long, ms. */
const PATIENCE = 5000;
const LIMIT = 60_000;

/**
 * @returns {Promise<{ time: number | null, byLink: boolean }>} `time`: ms from the start of the first navigation to the frame
 *   with the region in the panel; null if it never came. `byLink`: the answer was the region's own page, reached by its link.
 */
export function interactive(browser, page, { points }, profile) {
  const { at } = points[CLICKED];
  return visit(browser, profile, { watch: 'answer', region: CLICKED }, async (window) => {
    const onTheWay = follow(window.cdp);
    await window.open(page.url);
    await attempt(() => window.hover(at));
    for (const end = Date.now() + LIMIT; Date.now() < end; await sleep(PAUSE)) {
      const now = await attempt(() => window.run(look));
      if (now?.answer) return now.answer;
      // Nobody clicks on what is not to be seen yet.
      if (now?.painted && !onTheWay()) await attempt(() => window.press(at));
    }
    return { time: null, byLink: false };
  });
}

const look = () => ({ answer: window.benchmark.answer, painted: performance.getEntriesByName('first-contentful-paint').length > 0 });

/**
 * Tells whether the window is on its way to another document, or that one is still loading. A visitor who
 * was led to another page looks at it before the next click; here that click would start the way again.
 */
function follow(cdp) {
  let state = 'here';
  cdp.on('Page.frameRequestedNavigation', () => { state = 'leaving'; });
  cdp.on('Page.frameNavigated', ({ frame }) => { if (state === 'leaving' && !frame.parentId) state = 'arriving'; });
  cdp.on('Page.loadEventFired', () => { if (state === 'arriving') state = 'here'; });
  return () => state !== 'here';
}

/** The result, or null where the document went away meanwhile or is too busy. */
async function attempt(task) {
  const gone = /navigated|closed|destroyed|Cannot find context|Cannot read properties of undefined/;
  const done = task().catch((error) => {
    if (gone.test(error.message)) return null;
    throw error;
  });
  return Promise.race([done, sleep(PATIENCE).then(() => null)]);
}
