import { mapFile, type Position } from './dataset.ts';

/** WGS84: semi-major axis in metres, flattening. */
const A = 6378137;
const F = 1 / 298.257223563;
const E = Math.sqrt(F * (2 - F));

const radians = (degrees: number) => (degrees * Math.PI) / 180;
/** Snyder, Map Projections: A Working Manual (1987), formulas 14-15 and 15-9. */
const m = (lat: number) => Math.cos(lat) / Math.sqrt(1 - (E * Math.sin(lat)) ** 2);
const t = (lat: number) =>
  Math.tan(Math.PI / 4 - lat / 2) / ((1 - E * Math.sin(lat)) / (1 + E * Math.sin(lat))) ** (E / 2);

/** Degrees to units of the map, Lambert conformal conic with the parameters of map.json (Snyder 15-1 to 15-8). */
export function project([lon, lat]: Position): { x: number; y: number } {
  const { lat_0, lat_1, lat_2, lon_0, west, north, metres } = mapFile.projection;
  const [first, second] = [radians(lat_1), radians(lat_2)];
  const n = Math.log(m(first) / m(second)) / Math.log(t(first) / t(second));
  const radius = (latitude: number) => (A * m(first) * t(radians(latitude)) ** n) / (n * t(first) ** n);
  const turn = n * radians(lon - lon_0);
  const easting = radius(lat) * Math.sin(turn);
  const northing = radius(lat_0) - radius(lat) * Math.cos(turn);
  return { x: (easting - west) / metres, y: (north - northing) / metres };
}
