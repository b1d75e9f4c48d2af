// From map units to positions: the inverse of Lambert's conformal conic on WGS84 (Snyder, Map Projections: A Working Manual, 1987,
// pages 107 to 109), parameters as `projection` of map.json.

const [AXIS, FLATTENING] = [6378137, 1 / 298.257223563];
const E = Math.sqrt(FLATTENING * (2 - FLATTENING));
const radians = (degrees) => (degrees * Math.PI) / 180;

/** Snyder's m (14-15) and t (15-9). */
const m = (lat) => Math.cos(lat) / Math.sqrt(1 - (E * Math.sin(lat)) ** 2);
const t = (lat) => Math.tan(Math.PI / 4 - lat / 2) / ((1 - E * Math.sin(lat)) / (1 + E * Math.sin(lat))) ** (E / 2);

/** `[longitude, latitude]` in degrees of a point in map units. */
export function toPosition(projection, [x, y]) {
  const [lat0, lat1, lat2] = [projection.lat_0, projection.lat_1, projection.lat_2].map(radians);
  const cone = Math.log(m(lat1) / m(lat2)) / Math.log(t(lat1) / t(lat2));
  const scale = m(lat1) / (cone * t(lat1) ** cone);
  const rho0 = AXIS * scale * t(lat0) ** cone;
  const east = x * projection.metres + projection.west;
  const north = projection.north - y * projection.metres;
  const conformal = (Math.hypot(east, rho0 - north) / (AXIS * scale)) ** (1 / cone);
  let lat = Math.PI / 2 - 2 * Math.atan(conformal);
  // (7-9): settles within a millimetre in five rounds.
  for (let round = 0; round < 6; round += 1) {
    const sine = E * Math.sin(lat);
    lat = Math.PI / 2 - 2 * Math.atan(conformal * ((1 - sine) / (1 + sine)) ** (E / 2));
  }
  const lon = radians(projection.lon_0) + Math.atan2(east, rho0 - north) / cone;
  return [(lon * 180) / Math.PI, (lat * 180) / Math.PI];
}
