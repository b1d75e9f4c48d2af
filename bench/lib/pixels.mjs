// Looking at pictures of the window. A picture is `{ width, height, data }` with four bytes a pixel;
// points are pixels of the window, `scale` the picture's width by the window's.
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';

export const fromPng = (base64) => PNG.sync.read(Buffer.from(base64, 'base64'));
export const fromJpeg = (base64) => jpeg.decode(Buffer.from(base64, 'base64'), { useTArray: true });

/** Red, green and blue at a point. */
export function colour({ width, data }, [x, y], scale = 1) {
  const start = (Math.round(y * scale) * width + Math.round(x * scale)) * 4;
  return [data[start], data[start + 1], data[start + 2]];
}

/** The mean colour of 3 x 3 pixels: a frame of a screencast is small and its colours are smeared. */
export function meanColour(picture, [x, y], scale) {
  const around = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => colour(picture, [x + right / scale, y + down / scale], scale)));
  return [0, 1, 2].map((band) => around.reduce((sum, each) => sum + each[band], 0) / around.length);
}

/** Whether no band differs by more than `tolerance` of 255. */
export const alike = (one, other, tolerance) => one.every((value, band) => Math.abs(value - other[band]) <= tolerance);

/** The share of pixels that differ. */
export function difference(one, other) {
  let differing = 0;
  for (let start = 0; start < one.data.length; start += 4) {
    const by = [0, 1, 2].reduce((sum, band) => sum + Math.abs(one.data[start + band] - other.data[start + band]), 0);
    if (by > 24) differing += 1;
  }
  return differing / (one.data.length / 4);
}

const DIRECTIONS = [[1, 0], [-1, 0], [0, 1], [0, -1], [1, 1], [-1, 1], [1, -1], [-1, -1]];
/** Free pixels around a point beyond which more make no difference. */
const FREE = 26;

/**
 * Of points in a region, the one with the region's own colour (the most frequent) that is farthest from
 * any other: names, borders and markers are avoided.
 * @returns {{ at: [number, number], colour: number[], free: number } | null} null where there is no point
 */
export function clearest(picture, points) {
  const inside = ([x, y]) => x >= 0 && y >= 0 && x < picture.width && y < picture.height;
  const shown = points.map(([x, y]) => [Math.round(x), Math.round(y)]).filter(inside);
  if (shown.length === 0) return null;
  const counts = new Map();
  for (const point of shown) {
    const key = colour(picture, point).join();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [most] = [...counts].reduce((one, other) => (one[1] >= other[1] ? one : other));
  const region = most.split(',').map(Number);
  const same = (point) => inside(point) && alike(colour(picture, point), region, 6);
  const free = ([x, y]) => {
    let reach = 0;
    while (reach < FREE && DIRECTIONS.every(([right, down]) => same([x + right * reach, y + down * reach]))) reach += 1;
    return reach;
  };
  const rated = shown.map((point) => ({ at: point, colour: region, free: free(point) }));
  return rated.reduce((one, other) => (one.free >= other.free ? one : other));
}
