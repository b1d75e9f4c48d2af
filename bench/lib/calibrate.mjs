// Gets to know a page before it is measured: where its regions are, which colours they have, and whether
// it does what every page must do.
import { FULL_SPEED, sleep, visit } from './browser.mjs';
import { clearest, difference, fromPng } from './pixels.mjs';

/** The share of the window's pixels that a zoom or a drag changes at least, and a hover. */
const MOVED = 0.02;
const LIT = 0.0005;

/** The region that is clicked while a page loads: Marrakech-Safi. */
export const CLICKED = 'MA-07';

/** Points of each region on screen, by its id: found by the elements, or by what the page says of positions. */
function candidates(inside) {
  const own = (id, x, y) => document.elementFromPoint(x, y)?.closest('svg [data-region]')?.getAttribute('data-region') === id;
  const grid = (id, { left, top, width, height }) => {
    const cells = Array.from({ length: 31 }, (_, index) => (index + 1) / 32);
    return cells.flatMap((right) => cells.map((down) => [left + width * right, top + height * down])).filter(([x, y]) => own(id, x, y));
  };
  return Object.fromEntries(Object.entries(inside).map(([id, positions]) => {
    const elements = [...document.querySelectorAll(`svg [data-region="${id}"]`)];
    if (elements.length === 0) return [id, window.benchmarkPixel ? positions.map((position) => window.benchmarkPixel(...position)) : []];
    return [id, elements.flatMap((element) => grid(id, element.getBoundingClientRect()))];
  }));
}

/**
 * @param page `{ name, url, live }`
 * @param inside positions inside each region, by its id
 * @returns {Promise<{ points: Object<string, { at: [number, number], colour: number[] }>, centre: [number, number],
 *   zooms: boolean, warnings: string[] }>}
 */
export function calibrate(browser, page, inside) {
  return visit(browser, FULL_SPEED, { watch: 'nothing' }, async (window) => {
    await window.open(page.url);
    await window.drawn(page.live);
    await sleep(1500);
    const still = fromPng(await window.picture());
    const found = Object.entries(await window.run(candidates, inside)).map(([id, points]) => [id, clearest(still, points)]);
    const missing = found.filter(([, point]) => point === null).map(([id]) => id);
    if (missing.length > 0) throw new Error(`${page.name} shows no ${missing.join(', ')}`);
    const points = Object.fromEntries(found);

    const warnings = [];
    const silent = await unanswered(window, points);
    if (silent.length > 0) warnings.push(`a click on ${silent.join(', ')} does not show it in the panel`);
    const centre = central(Object.values(points).map(({ at }) => at));
    const does = await gestures(window, points[CLICKED].at, centre);
    if (!does.hovers) warnings.push('hover changes nothing');
    if (!does.zooms) warnings.push('the wheel does not zoom');
    if (!does.pans) warnings.push('a drag does not move the map');
    if (window.errors.length > 0) warnings.push(`errors in the console: ${[...new Set(window.errors)].join(' | ')}`);
    return { points, centre, zooms: does.zooms && does.pans, warnings };
  });
}

/** The regions that a click does not bring into the panel. */
async function unanswered(window, points) {
  const silent = [];
  for (const [id, { at }] of Object.entries(points)) {
    await window.hover(at);
    await sleep(50);
    await window.press(at);
    await sleep(200);
    const shown = await window.run(() => document.querySelector('[data-testid=region-panel]')?.getAttribute('data-region'));
    if (shown !== id) silent.push(id);
    await window.home();
  }
  return silent;
}

async function gestures(window, region, centre) {
  const look = async () => fromPng(await window.picture());
  const away = [4, 4];
  await window.hover(away);
  await sleep(400);
  const before = await look();
  await window.hover(region);
  await sleep(400);
  const hovered = await look();
  await window.takeWheel();
  await window.hover(centre);
  await sleep(400);
  const whole = await look();
  for (let notch = 0; notch < 6; notch += 1) {
    await window.wheel(centre, -1);
    await sleep(40);
  }
  await sleep(900);
  const near = await look();
  await drag(window, centre, 12, 16, (step) => [centre[0] + step * 8, centre[1] + step * 5]);
  await sleep(600);
  const moved = await look();
  return { hovers: difference(before, hovered) > LIT, zooms: difference(whole, near) > MOVED, pans: difference(near, moved) > MOVED };
}

/** Drags from a point through `steps` more, one every `every` ms. */
export async function drag(window, from, steps, every, to) {
  const held = { button: 'left', buttons: 1 };
  const sent = [window.mouse('mousePressed', from, { ...held, clickCount: 1 })];
  for (let step = 1; step <= steps; step += 1) {
    sent.push(window.mouse('mouseMoved', to(step), held));
    await sleep(every);
  }
  sent.push(window.mouse('mouseReleased', to(steps), { button: 'left', buttons: 0, clickCount: 1 }));
  await Promise.all(sent);
}

/** Of the points, the one nearest to the middle of all: on land and away from route and names, as a hand would choose. */
function central(points) {
  const between = (axis) => {
    const values = points.map((point) => point[axis]);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  const away = ([x, y]) => Math.hypot(x - between(0), y - between(1));
  return points.reduce((one, other) => (away(one) <= away(other) ? one : other));
}
