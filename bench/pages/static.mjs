// The limit: hand-written HTML with the map in it.
import { MARGIN, fill } from './look.js';
import { page, SVG_STYLE } from './shell.mjs';

// Markers keep their size on screen: everything about them is divided by the zoom.
const MARKERS = `.stop{r:calc(5px*var(--px));stroke-width:calc(1px*var(--px))}text{font-size:calc(13px*var(--px))}`;

/** Text in HTML and in its attributes. */
const escape = (text) => text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * The static page of a map.
 * @param map what `readMap` gives
 * @param script its few lines of JavaScript
 */
export function staticPage(map, script) {
  const regions = map.regions.map(({ id, name, arabic, path }) =>
    `<path class="region" data-region="${id}" data-name="${escape(name)}" data-arabic="${escape(arabic)}" fill="${fill(id)}" d="${path}"/>`);
  const route = `<path class="route" d="M${map.stops.map(({ at }) => at.join(' ')).join('L')}"/>`;
  const stops = map.stops.map(({ name, at: [x, y] }) =>
    `<circle class="stop" cx="${x}" cy="${y}"/><text x="${x}" y="${y}" dx=".7em" dy=".3em">${escape(name)}</text>`);
  // A map unit is somewhat larger than a pixel in a window of 1280 x 800.
  const svg = `<svg viewBox="0 0 ${map.size.join(' ')}" role="group" aria-label="Régions du Maroc"><g style="--px:1.4">${regions.join('')}${route}${stops.join('')}</g></svg>`;
  return page({ title: 'static', style: `${SVG_STYLE}#map svg{padding:${MARGIN}px}${MARKERS}`, map: svg, end: `<script>${script}</script>` });
}
