// What the pages of the libraries share: the data, the panel, and the two hooks for pages without region elements.
import stops from '../dist/data/stops.json';

/** The labelled stops in their order: `[{ name, position: [longitude, latitude] }]`. */
export { stops };

/** The route of the tour, longitude and latitude. */
export const route = stops.map((stop) => stop.position);

/** Further points without names: `[[longitude, latitude]]`; as many as the address asks for by `?points=`. */
const wanted = new URLSearchParams(location.search).get('points');
export const further = wanted === null ? [] : await (await fetch(`../data/points-${wanted}.json`)).json();

/** The regions as `geo` (GeoJSON) or `topo` (TopoJSON, object `regions`), with `id`, `name`, `arabic` as properties. */
export const load = async (form) => (await fetch(`../data/regions.${form}.json`)).json();

/** Shows a region in the panel. */
export function show({ id, name, arabic }) {
  const panel = document.querySelector('[data-testid=region-panel]');
  panel.dataset.region = id;
  panel.querySelector('h2').textContent = name;
  const line = panel.querySelector('p');
  Object.assign(line, { lang: 'ar', dir: 'rtl', textContent: arabic });
}

/** Tells the benchmark where a position is: `project(longitude, latitude)` gives pixels inside `element`. */
export function locate(element, project) {
  window.benchmarkPixel = (longitude, latitude) => {
    const [x, y] = project(longitude, latitude);
    const { left, top } = element.getBoundingClientRect();
    return [left + x, top + y];
  };
}

/** Marks the first time that the library says its map is drawn. */
export function painted() {
  if (performance.getEntriesByName('map-painted').length === 0) performance.mark('map-painted');
}
