// The project's own map as the pages want it: SVG paths, GeoJSON, TopoJSON.
import fs from 'node:fs';
import path from 'node:path';
import { geoArea, geoBounds, geoContains } from 'd3-geo';
import proj4 from 'proj4';
import svgpath from 'svgpath';
import { topology } from 'topojson-server';

/** Stops on every page. The last six of the newest edition lie in as many regions. */
const STOPS = 6;
/** Digits of longitude and latitude: 11 m, while the map's own grid is 160 m. */
const DIGITS = 4;
/** Cells of the TopoJSON along each side, of about 100 m. */
const GRID = 2e4;

const read = (folder, file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
const round = (value, digits) => Number(value.toFixed(digits));

/**
 * Reads the map from the dataset in `folder`, as its `schema/map.schema.json` describes it.
 * `path`, `size` and `at` are in map units, `polygon` and `position` in degrees, longitude first.
 * @returns {{ size: [number, number], attribution: string,
 *   regions: { id: string, name: string, arabic: string, path: string, polygon: number[][][] }[],
 *   stops: { name: string, position: [number, number], at: [number, number] }[] }}
 */
export function readMap(folder) {
  const [map, { regions }, { editions }, text] = ['map.json', 'regions.json', 'tour.json', 'text/fr.json'].map((file) => read(folder, file));
  const { proj, west, north, metres } = map.projection;
  const earth = proj4(proj);
  const degrees = ([x, y]) => earth.inverse([west + x * metres, north - y * metres]).map((value) => round(value, DIGITS));
  const units = (position) => {
    const [east, up] = earth.forward([...position]);
    return [(east - west) / metres, (north - up) / metres].map((value) => round(value, 1));
  };
  const newest = editions.reduce((one, other) => (one.id > other.id ? one : other));
  return {

    size: map.size,
    attribution: map.attribution,
    regions: map.regions.map(({ id, path: shape }) => ({
      id,
      name: text.regions[id].name,
      arabic: regions.find((region) => region.id === id).native_names.ar,
      path: shape,
      polygon: rings(shape).map((ring) => ring.map(degrees)),
    })),
    stops: newest.stops.slice(-STOPS).map(({ city, position }) => ({ name: text.cities[city], position, at: units(position) })),
  };
}

/** The rings of an SVG path of straight lines. */
function rings(shape) {
  const rings = [];
  for (const [command, x, y] of svgpath(shape).abs().segments) {
    if (command === 'M') rings.push([]);
    if (command === 'z' || command === 'Z') rings.at(-1).push(rings.at(-1)[0]);
    else if (command === 'M' || command === 'L') rings.at(-1).push([round(x, 1), round(y, 1)]);
    else throw new Error(`the map's paths are lines, not '${command}'`);
  }
  return rings;
}

/** The regions as GeoJSON, each a polygon whose outer ring goes clockwise: d3-geo and amCharts need it. */
export function geoJson({ regions }) {
  const features = regions.map(({ id, name, arabic, polygon }) => {
    if (polygon.length !== 1) throw new Error(`${id} has ${polygon.length} rings: tell here which are holes`);
    const feature = (coordinates) => ({ type: 'Feature', id, properties: { id, name, arabic }, geometry: { type: 'Polygon', coordinates } });
    const asDrawn = feature(polygon);
    return geoArea(asDrawn) < 2 * Math.PI ? asDrawn : feature(polygon.map((ring) => ring.toReversed()));
  });
  return { type: 'FeatureCollection', features };
}

/** The same as TopoJSON, whose arcs are shared by neighbours. */
export const topoJson = (collection) => topology({ regions: collection }, GRID);

/** Positions inside each region, by its id: where to look for it on a page without region elements. */
export function positionsInside({ features }, across = 24) {
  return Object.fromEntries(features.map((feature) => {
    const [[west, south], [east, north]] = geoBounds(feature);
    const cells = Array.from({ length: across - 1 }, (_, index) => (index + 1) / across);
    const grid = cells.flatMap((right) => cells.map((up) => [west + (east - west) * right, south + (north - south) * up]));
    return [feature.id, grid.filter((position) => geoContains(feature, position))];
  }));
}
