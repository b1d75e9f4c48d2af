// The limit: hand-written HTML with the map in it.
import { MARGIN, fill } from './look.js';
import { page, styles, SVG_STYLE } from './shell.mjs';

// Markers keep their size on screen: everything about them is divided by the zoom.
const MARKERS = `.stop{r:calc(5px*var(--px));stroke-width:calc(1px*var(--px))}text{font-size:calc(13px*var(--px))}.camera{--px:1.4}`;

/** Text in HTML and in its attributes. */
const escape = (text) => text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What is not in `shell.mjs`. */
const OWN = `${SVG_STYLE}#map svg{padding:${MARGIN}px}${MARKERS}`;

/**
 * The static page of a map.
 * @param map what `readMap` gives
 * @param script its few lines of JavaScript
 */
export const staticPage = (map, script) => page({ title: 'static', style: OWN, map: drawing(map), end: `<script>${script}</script>` });

/** The same page under the site's policy, which wants styles and scripts in files: it, and what is in `style.css`. */
export const staticPageOfFiles = (map) => ({
  html: page({ title: 'static-files', head: '<link rel="stylesheet" href="style.css"><script defer src="app.js"></script>', style: null, map: drawing(map) }),
  css: styles(OWN),
});

/** The map as SVG. */
function drawing(map) {
  const regions = map.regions.map(({ id, name, arabic, path }) =>
    `<path class="region" data-region="${id}" data-name="${escape(name)}" data-arabic="${escape(arabic)}" fill="${fill(id)}" d="${path}"/>`);
  const route = `<path class="route" d="M${map.stops.map(({ at }) => at.join(' ')).join('L')}"/>`;
  const stops = map.stops.map(({ name, at: [x, y] }) =>
    `<circle class="stop" cx="${x}" cy="${y}"/><text x="${x}" y="${y}" dx=".7em" dy=".3em">${escape(name)}</text>`);
  // A map unit is somewhat larger than a pixel in a window of 1280 x 800.
  return `<svg viewBox="0 0 ${map.size.join(' ')}" role="group" aria-label="Régions du Maroc"><g class="camera">${regions.join('')}${route}${stops.join('')}</g></svg>`;
}
